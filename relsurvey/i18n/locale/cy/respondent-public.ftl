public-links = Am y wefan hon
privacy-link = Beth rydym yn ei gadw amdanoch chi
accessibility-link = All pawb ddefnyddio hwn?

## Preifatrwydd

privacy-heading = Beth rydym yn ei gadw amdanoch chi
privacy-kept-heading = Beth rydym yn ei gadw
privacy-kept-answers = Rydym yn cadw'r atebion rydych chi'n eu rhoi.
privacy-kept-help = Rydym yn cadw a wnaeth rhywun eich helpu.
privacy-kept-group = Rydym yn cadw pa grŵp rydych chi ynddo. Er enghraifft eich tŷ neu'ch tîm.
privacy-kept-day = Rydym yn cadw diwrnod eich ateb olaf.
privacy-kept-no-name = Dydyn ni ddim yn gofyn am eich enw.
privacy-kept-no-time = Dydyn ni ddim yn cadw'r amser.
privacy-kept-no-address = Dydyn ni ddim yn cadw ble mae eich ffôn neu'ch cyfrifiadur.

privacy-see-heading = Pwy sy'n gweld beth
privacy-see-numbers = Mae rheolwyr yn gweld rhifau am grwpiau o bobl.
privacy-see-small = Mae grwpiau bach yn aros yn gudd.
privacy-see-own = All rheolwyr ddim gweld atebion 1 person.
privacy-see-helper = Mae rhywun sy'n eich helpu yn gweld eich atebion.
privacy-see-words = Mae'r dudalen lle rydych chi'n ysgrifennu yn dweud pwy sy'n darllen, a phryd.
privacy-see-guess = Gall eich geiriau eich hun ddangos pwy ydych chi.
privacy-see-computer = Mae ychydig o bobl yn gofalu am y cyfrifiadur gyda'r atebion. Gallen nhw edrych ar atebion. Allan nhw ddim gweld enwau.

privacy-long-heading = Am ba hyd rydym yn ei gadw
privacy-long-until = Gallwch newid eich atebion tan y diwrnod olaf.
privacy-long-unsent = Wnaethoch chi stopio yn y canol? Wedyn rydym yn dileu'r atebion hynny ar ôl y diwrnod olaf.
privacy-long-kept = Rydym yn cadw atebion anfonoch chi. Rydym yn cadw atebion y gofynnoch chi i ni eu cadw.
privacy-long-no-day = Maen nhw'n aros nes bod rhywun yn eu dileu.
privacy-long-results = Rydym yn gwneud y canlyniadau ar ôl y diwrnod olaf. Mae'r canlyniadau yn aros fel y maen nhw.

privacy-out-heading = Sut i dynnu eich atebion
privacy-out-words = Rydych chi'n cael geiriau cyfrinachol ar gyfer eich arolwg.
privacy-out-use = Ewch i'r dudalen gyntaf. Dewiswch “Dod yn ôl at fy atebion”.
privacy-out-delete = Wedyn gallwch ddileu eich atebion. Gallwch wneud hyn ar ôl y diwrnod olaf hefyd.
privacy-out-results = Mae canlyniadau a wnaethom yn aros fel y maen nhw. Rhifau sydd ynddyn nhw, dim enwau.
privacy-out-lost = Ydych chi wedi colli eich geiriau? Yna allwn ni ddim dod o hyd i'ch atebion. Does dim enw arnyn nhw.

privacy-link-heading = Eich dolen a'ch geiriau cyfrinachol
privacy-link-single = Ai i chi yn unig mae eich dolen? Pan fyddwch chi'n anfon eich atebion, rydym yn torri'r cysylltiad.
privacy-link-shared = A oes llawer o bobl yn defnyddio eich dolen? Does gan y ddolen honno ddim cysylltiad â chi.
privacy-link-words = Rydym yn cadw eich geiriau cyfrinachol mewn ffurf na all neb ei darllen.
privacy-link-device = Mae eich ffôn neu'ch cyfrifiadur yn cadw nodyn am 180 diwrnod. Gydag ef gallwch fynd ymlaen.
privacy-link-device-hide = Gallwch dynnu'r nodyn ar ddiwedd yr arolwg.
privacy-link-guess = Mae rhai pobl yn dyfalu codau. I'w stopio rydym yn cyfrif cynigion am hyd at 2 ddiwrnod. Dydyn ni ddim yn cadw pwy driodd.

privacy-talk-heading = Os ydych chi'n gofyn am siarad â rhywun
privacy-talk-apart = Dydy eich neges ddim yn rhan o'ch atebion.
privacy-talk-who = Dim ond pobl sy'n gofalu am ddiogelwch sy'n ei darllen.
privacy-talk-deleted =
    { $days ->
        [0] Rydym yn ei dileu beth amser ar ôl i ni orffen.
        [zero] Rydym yn ei dileu { $days } diwrnod ar ôl i ni orffen.
        [one] Rydym yn ei dileu { $days } diwrnod ar ôl i ni orffen.
        [two] Rydym yn ei dileu { $days } ddiwrnod ar ôl i ni orffen.
        [few] Rydym yn ei dileu { $days } diwrnod ar ôl i ni orffen.
        [many] Rydym yn ei dileu { $days } diwrnod ar ôl i ni orffen.
       *[other] Rydym yn ei dileu { $days } diwrnod ar ôl i ni orffen.
    }
privacy-talk-day = Gyda hi rydym yn cadw'r diwrnod, dim amser.

privacy-questions-heading = Os oes gennych chi gwestiynau
privacy-questions-organisation = { $organisation } sy'n penderfynu am yr arolwg. Gofynnwch i'r bobl yno.
privacy-questions-giver = Gofynnwch i'r person a roddodd yr arolwg i chi.
privacy-questions-office = Ydych chi'n anhapus â beth maen nhw'n ei ddweud? Gallwch ofyn i'r Comisiynydd Gwybodaeth.
privacy-questions-office-number = Ffonio { $phone }

## All pawb ddefnyddio hwn?

accessibility-heading = All pawb ddefnyddio hwn?
accessibility-goal-heading = Beth rydym ei eisiau
accessibility-goal = Rydym eisiau i bawb allu ateb arolwg.
accessibility-goal-rules = Rydym yn dilyn rheolau ar gyfer gwefannau. Eu henw yw { $rules }.
accessibility-goal-level = Ein nod yw lefel { $level } ar gyfer yr arolwg.
accessibility-goal-meets = Chafodd rhaglen ddim camgymeriadau yn erbyn y rheolau hyn. All rhaglen ddim dod o hyd i bob camgymeriad.

accessibility-tested-heading = Beth rydym wedi'i brofi
accessibility-tested-program = Edrychodd rhaglen am gamgymeriadau ar bob tudalen. Ei henw yw axe.
accessibility-tested-browser = Fe wnaethom ddefnyddio'r porwr Chromium ar gyfrifiadur. Rhaglen ar gyfer gwefannau yw porwr.
accessibility-tested-keys = Fe wnaethom ateb arolwg gyda'r bysellfwrdd yn unig.
accessibility-tested-small = Fe wnaethom y dudalen mor fach â ffôn bach.
accessibility-tested-zoom = Fe wnaethom y dudalen 4 gwaith yn fwy.
accessibility-tested-space = Fe wnaethom roi mwy o le rhwng llythrennau.
accessibility-tested-contrast = Fe wnaethom ddefnyddio lliwiau cryf y cyfrifiadur.
accessibility-tested-calm = Fe wnaethom droi pethau sy'n symud i ffwrdd.
accessibility-tested-script = Fe wnaethom droi JavaScript i ffwrdd. Roedd yr arolwg yn dal i weithio.

accessibility-gaps-heading = Beth nad ydym wedi'i brofi eto
accessibility-gaps-people = Dydy pobl ag anableddau dysgu ddim wedi'i brofi eto.
accessibility-gaps-reader = Does neb wedi'i brofi gyda darllenydd sgrin eto. Rhaglen sy'n siarad yw darllenydd sgrin.
accessibility-gaps-browsers = Dydyn ni ddim wedi profi'r porwyr Safari a Firefox.
accessibility-gaps-phones = Dydyn ni ddim wedi profi ffonau a llechi go iawn.
accessibility-gaps-translations = Efallai fod angen i berson wirio ieithoedd eraill o hyd.

accessibility-known-heading = Beth sydd ddim yn gweithio'n dda
accessibility-known-app = Mae angen JavaScript ar rai tudalennau staff. Mae'r arolwg yn gweithio hebddo.
accessibility-known-words = Rhywun a wnaeth yr arolwg a ysgrifennodd ei gwestiynau. Efallai eu bod yn anodd eu darllen.
accessibility-known-sign = Does dim iaith arwyddion eto.

accessibility-tell-heading = Dywedwch wrthym ni
accessibility-tell-giver = Oes rhywbeth ddim yn gweithio i chi? Dywedwch wrth y person a roddodd yr arolwg i chi.
accessibility-tell-other = Gallwch ofyn am yr arolwg ar bapur. Gallwch ofyn i rywun ei ddarllen i chi.
accessibility-tell-office = Ydych chi'n anhapus â beth maen nhw'n ei ddweud? Gallwch ffonio'r Gwasanaeth Cynghori a Chefnogi ar Gydraddoldeb.
accessibility-tell-office-number = Ffonio { $phone }

accessibility-written = Fe wnaethom ysgrifennu'r dudalen hon ar { $date }.
accessibility-checked = Fe wnaethom edrych arni ddiwethaf ar { $date }.
