product-name = relsurvey
to-the-start = Mynd i'r dudalen gyntaf

page-loading = Arhoswch, os gwelwch yn dda. Mae'r dudalen yn llwytho.
page-without-script =
    Mae angen JavaScript ar y dudalen hon.
    Rhan o'ch porwr yw JavaScript.
    Gofynnwch i rywun ei droi ymlaen, os gwelwch yn dda.

connection-lost = Rydym wedi colli'r cysylltiad. Mae eich atebion hyd yma yn ddiogel. Rydym yn trio eto.
connection-back = Mae'r cysylltiad yn ôl.

page-answer = Arolwg
page-home = Hafan
page-waves = Rowndiau
page-results = Canlyniadau
page-people = Pobl

status-400-title = Doedd dim modd darllen hynny
status-400 =
    Doedd rhywbeth yn y cyfeiriad neu'r ffurflen ddim yn ffitio.
    Ewch yn ôl a thriwch eto, os gwelwch yn dda.

status-403-title = Allwch chi ddim gwneud hyn o fan hyn
status-403 =
    Daeth hyn o dudalen arall neu wefan arall.
    Agorwch ein tudalen ni a thriwch eto yno.

status-404-title = Dydy'r dudalen hon ddim yma
status-404 =
    Efallai fod camgymeriad yn y cyfeiriad.
    Edrychwch ar eich dolen neu'ch cod eto.

status-405-title = Mae'r dudalen hon yn gweithio mewn ffordd arall
status-405 = Ewch i'r dudalen gyntaf a thriwch eto o'r fan honno.

status-409-title = Allwn ni ddim gwneud hyn nawr
status-409 = Ewch i'r dudalen gyntaf a thriwch eto o'r fan honno.

status-413-title = Mae hynny'n ormod
status-413 =
    Mae beth anfonoch chi yn rhy hir i ni.
    Gwnewch ef yn fyrrach a thriwch eto.

status-500-title = Aeth rhywbeth o'i le
status-500 =
    Ein camgymeriad ni yw hwn.
    Mae eich atebion hyd yma yn ddiogel.
    Triwch eto, os gwelwch yn dda.

status-503-title = Mae angen saib byr arnom ni
status-503 =
    Allwn ni ddim cyrraedd eich atebion ar hyn o bryd.
    Maen nhw'n ddiogel.
    Triwch eto mewn ychydig funudau, os gwelwch yn dda.

fault-reference = Rhowch y rhif hwn i'r person sy'n rhedeg yr arolwg: { $reference }

server-is-at = Mae relsurvey yn { $address } (stopiwch ef gyda Ctrl+C)
configuration-missing = Doedd dim modd dod o hyd i'r gosodiadau yn .streamlit/config.toml. Dechreuwch relsurvey gyda “streamlit run” a llwybr app.py, neu o'i ffolder ei hun.
