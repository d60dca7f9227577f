### Tudalen sy'n llwytho, sydd wedi colli'r cysylltiad, neu na ellir ei dangos. Yn aros am wiriad cyfieithydd.

page-loading = Arhoswch, os gwelwch yn dda. Mae'r dudalen yn llwytho.
page-without-script =
    Mae angen JavaScript ar y dudalen hon.
    Rhan o'ch ffôn neu'ch cyfrifiadur yw JavaScript.
    Gofynnwch i rywun droi JavaScript ymlaen, os gwelwch yn dda.

connection-lost = Rydym wedi colli'r cysylltiad. Mae eich atebion hyd yma yn ddiogel. Rydym yn trio eto.
connection-back = Mae'r cysylltiad yn ôl.

status-400-title = Doedd dim modd darllen hynny
status-400 =
    Ewch yn ôl, os gwelwch yn dda.
    Wedyn triwch eto.

status-403-title = Allwch chi ddim gwneud hyn o fan hyn
status-403 =
    Daethoch chi o dudalen arall.
    Agorwch ein tudalen ni. Wedyn triwch eto.

status-404-title = Dydy'r dudalen hon ddim yma
status-404 =
    Efallai fod camgymeriad yn y cyfeiriad.
    Edrychwch ar eich dolen neu'ch cod eto.

status-405-title = Mae'r dudalen hon yn gweithio mewn ffordd arall
status-405 = Ewch i'r dudalen gyntaf. Wedyn triwch eto.

status-409-title = Allwn ni ddim gwneud hyn nawr
status-409 = Ewch i'r dudalen gyntaf. Wedyn triwch eto.

status-413-title = Mae hynny'n ormod
status-413 =
    Mae beth anfonoch chi yn rhy hir i ni.
    Gwnewch eich geiriau yn fyrrach. Wedyn triwch eto.

status-500-title = Aeth rhywbeth o'i le
status-500 =
    Ein camgymeriad ni yw hwn.
    Mae eich atebion hyd yma yn ddiogel.
    Triwch eto, os gwelwch yn dda.

status-503-title = Mae angen saib byr arnom ni
status-503 =
    Mae eich atebion hyd yma yn ddiogel.
    Triwch eto mewn ychydig funudau, os gwelwch yn dda.
