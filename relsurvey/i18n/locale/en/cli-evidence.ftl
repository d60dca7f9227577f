# relsurvey evidence

cli-evidence-short = Make a pack of evidence, and change what it is set against.
cli-evidence-help = Take out what an organisation can show: from published results, agreed levels and audits. Nothing is in it that the pages hide.
cli-evidence-examples =
    Examples:
      relsurvey evidence maps
      relsurvey evidence pack --map pamms --unit willow-house --output pack.pdf
cli-evidence-unit = The id of a unit; without it, the whole organisation.
cli-evidence-pack-short = Make a pack of evidence for a unit or the organisation.
cli-evidence-pack-help = Make a pack of evidence for a unit or the whole organisation and a period, set against a framework: who was asked and how, results, what changed, actions, and how strong each piece is.
cli-evidence-pack-examples =
    Examples:
      relsurvey evidence pack --map cqc-quality-statements --output pack.pdf
      relsurvey evidence pack --map pamms --unit willow-house --from 2026-01-01 --to 2026-06-30 --format docx --output pack.docx
cli-evidence-map = The map of the framework; see: relsurvey evidence maps
cli-evidence-from = The first day; without it, a year before the last one.
cli-evidence-to = The last day; without it, today.
cli-evidence-side-by-side-short = Write what people, staff and audits say about the same things.
cli-evidence-side-by-side-help = Write what people say beside what staff and audits say about the same things, the widest apart first, as the page "Side by side" shows it.
cli-evidence-side-by-side-examples =
    Examples:
      relsurvey evidence side-by-side --unit willow-house
      relsurvey evidence side-by-side --format xlsx --output side-by-side.xlsx
cli-evidence-maps-short = List the maps of frameworks.
cli-evidence-maps-help = List the maps of frameworks that packs can be set against, and which of them the organisation adapted.
cli-evidence-maps-examples =
    Examples:
      relsurvey evidence maps
cli-evidence-map-short = Write a map to a file, to be changed.
cli-evidence-map-help = Write a map to a file. Change it in a text editor, then hand it in with: relsurvey evidence keep-map
cli-evidence-map-examples =
    Examples:
      relsurvey evidence map cqc-replacement-draft --output cqc.yaml
cli-evidence-keep-map-short = Keep a map from a file as the organisation's own.
cli-evidence-keep-map-help = Keep a map from a file as one of the organisation's own, in the place of any with its id. Everything that is wrong in it is told at once, and nothing is kept.
cli-evidence-keep-map-examples =
    Examples:
      relsurvey evidence keep-map cqc.yaml
cli-evidence-map-kept = Kept: { $title }, with { $entries } entries.
cli-evidence-remove-map-short = Take a map of the organisation's own out.
cli-evidence-remove-map-help = Take a map of the organisation's own out. A bundled one with its id is used again.
cli-evidence-remove-map-examples =
    Examples:
      relsurvey evidence remove-map cqc-replacement-draft
