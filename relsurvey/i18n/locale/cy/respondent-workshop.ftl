### Yr hyn y mae rhywun yn ei ddarllen ar ei ffôn mewn gweithdy gyda'i dîm.

workshop-code-heading = Ymuno
workshop-code-label = Y 6 rhif ar y wal
workshop-code-hint = Gallwch adael y bwlch allan.
workshop-code-button = Nesaf
workshop-join-heading = Ymuno â'r ffôn hwn
workshop-join-button = Ymuno nawr
workshop-band-summary = Dywedwch beth yw eich gwaith yma, os ydych eisiau
workshop-band-legend = Beth yw eich gwaith yma?
workshop-band-hint = Gallwch adael hwn allan. Dydyn ni byth yn dangos atebion yn ôl swydd.
workshop-band-front-line = Rwy'n gweithio gyda phobl bob dydd
workshop-band-manager = Rwy'n arwain tîm
workshop-band-other = Rwy'n gwneud gwaith arall yma
workshop-band-lived = Rwy'n cael cymorth
workshop-private-text =
    Does neb yn gweld eich dewis nes bod pawb yn cael eu dangos gyda'i gilydd.
    Yna mae'r wal yn dangos faint o bobl ddewisodd bob ateb.
    Mae'n breifat tan hynny.
    Wedyn, gall pobl mewn tîm bach ddyfalu.
workshop-private-short = Yn breifat nes bod pawb yn cael eu dangos gyda'i gilydd. Gallwch ei newid tan hynny.
workshop-who-sees = Pwy sy'n gweld beth rwy'n ei ddewis?
workshop-who-sees-text =
    Nes bod pawb yn cael eu dangos gyda'i gilydd, dim ond chi sy'n ei weld.
    Yna mae'r wal yn dangos rhifau. Dydy hi ddim yn dangos enwau.
    Gyda llai na 5 o bobl dydy'r wal ddim yn dangos rhifau.
    Mae'r rhifau'n aros yn yr ystafell hon.
    Rydyn ni'n dileu eich dewisiadau chi 1 wythnos ar ôl y diwedd.
workshop-wait-heading = Rydych chi i mewn
workshop-wait-text = Edrychwch ar y wal. Mae'r dudalen hon yn newid pan fydd yn dechrau.
workshop-look-again = Edrych eto
workshop-progress = { $number } o { $total }
workshop-second-vote = Ail bleidlais
workshop-rate-how = Dewiswch beth sydd agosaf at beth sy'n digwydd nawr.
workshop-second-how = Gallwch newid eich dewis. Gallwch ei adael hefyd.
workshop-saved = Wedi'i gadw
workshop-left-heading = Mae gennych { $left } ar ôl
workshop-done-heading = Rydych chi wedi gorffen. Diolch.
workshop-done-text = Gallwch newid eich dewis nes bod pawb yn cael eu dangos gyda'i gilydd.
workshop-line-rated = Wedi'i wneud
workshop-line-open = Ar agor o hyd
workshop-wall-heading = Edrychwch ar y wal
workshop-wall-about = Rydyn ni'n siarad am hyn nawr:
workshop-wall-text = Mae'r dudalen hon yn newid pan fyddwch yn gallu dewis eto.
workshop-change-vote = Newid fy newis
workshop-leave-summary = Fe wnes i ymuno ddwywaith
workshop-leave-text = Mae'r ffôn hwn yn gadael. Rydyn ni'n dileu beth ddewisoch chi arno.
workshop-leave-button = Gadael gyda'r ffôn hwn
workshop-end-heading = Diolch
workshop-end-text = Fe wnaethoch chi hyn gyda'ch gilydd.
workshop-end-actions = Beth fyddwn ni'n ei wneud
workshop-end-by = { $owner }, erbyn { $date }
workshop-end-none = Mae'r cynllun yn dod ar y wal.
sorry-workshop-code = Allwn ni ddim dod o hyd i'r cod hwn
sorry-workshop-code-do =
    Edrychwch ar y wal.
    Teipiwch y 6 rhif eto.
sorry-workshop-round-over = Mae'r rownd hon ar ben
sorry-workshop-round-over-do = Edrychwch ar y wal.
