# What can keep results from being published or read.
errors-wave-not-closed = This wave is still taking answers. Close it first, then publish.
errors-already-published = The results of this wave are published. A publication never changes.
errors-more-answers-than-asked =
    More answers came back from { $unit } than people were asked there. Nothing was published.
    Somebody may have answered more than once. Find out what happened before you use these answers.
errors-publication-damaged =
    These results are not what was frozen when they were published, so they are not shown.
    Restore the database from a backup.
