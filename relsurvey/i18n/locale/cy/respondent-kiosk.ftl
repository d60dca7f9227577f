kiosk-finished = Rydw i wedi gorffen
kiosk-more-time = Mae angen mwy o amser arna i
kiosk-end-back = Mae'r dudalen gyntaf yn dod yn ôl ar ei phen ei hun.
kiosk-end-soon = Mae'r dudalen gyntaf yn dod yn ôl cyn hir. Oes angen mwy o amser arnoch chi? Pwyswch y botwm.
kiosk-end-more = Mae gennych chi fwy o amser nawr.

kiosk-walk-heading = Beth os ydych chi'n cerdded i ffwrdd?
kiosk-walk-hint = Dewiswch 1 ateb. Gallwch chi gerdded i ffwrdd unrhyw bryd.
kiosk-walk-keep = Cadw fy atebion
kiosk-walk-keep-means = Mae eich atebion yn cyfri yn y canlyniadau.
kiosk-walk-drop = Dileu fy atebion
kiosk-walk-drop-means = Rydyn ni'n tynnu eich atebion i gyd.

kiosk-still-there = Ydych chi'n dal yma?
kiosk-still-here-press = Pwyswch y botwm i fynd ymlaen.
kiosk-still-gone = Os ydych chi'n cerdded i ffwrdd, mae'r dudalen gyntaf yn dod yn ôl.
kiosk-still-here = Ydw, rydw i yma

kiosk-over-heading = Ydych chi wedi gorffen?
kiosk-over-hidden = Wedyn all neb yma weld eich atebion.
kiosk-over-sent = Mae beth anfonoch chi yn aros gyda ni.
kiosk-over-keep = Rydyn ni'n cadw eich atebion eraill hefyd.
kiosk-over-drop = Rydyn ni'n dileu atebion sydd heb eu hanfon.
kiosk-over-yes = Ydw, rydw i wedi gorffen
kiosk-over-no = Na, mynd yn ôl

kiosk-leave-link = I staff
kiosk-sorry-ended = Mae'r arolwg hwn wedi dod i ben
kiosk-sorry-ended-do = Diolch. Rhowch y dabled i aelod o staff.
kiosk-sorry-not-found = Dydy'r dabled hon ddim yn barod
kiosk-sorry-not-found-do = Rhowch y dabled i aelod o staff.

interview-over = Nawr dim ond eich 5 gair sy'n agor eich atebion. Dydy'r dudalen hon ddim yn dod yn ôl. Ysgrifennwch y geiriau yn gyntaf.
