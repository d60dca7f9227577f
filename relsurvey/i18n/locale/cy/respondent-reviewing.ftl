### Beth mae rhywun yn ei ddarllen sy'n edrych ar gwestiynau arolwg cyn iddo gael ei ddefnyddio.
### Cyfieithiad sy'n aros i gyfieithydd ei wirio. (A translation that awaits a translator's check.)

reviewing-start-heading = Helpwch ni i wneud cwestiynau da
reviewing-start-who = Mae { $organisation } eisiau gofyn y cwestiynau hyn i bobl.
reviewing-start-what = Rydych chi'n edrych ar bob cwestiwn yn gyntaf. Rydych chi'n dweud a yw'n hawdd.
reviewing-start-expert = Chi sy'n gwybod orau beth sy'n hawdd ei ddeall.
reviewing-start-not-answer = Nid ydych chi'n ateb y cwestiynau. Rydych chi'n dweud eich barn amdanyn nhw.
reviewing-start-saved = Rydym yn cadw beth rydych chi'n ei ddweud bob cam.
reviewing-start-back = Gallwch chi stopio. Mae'r ddolen hon yn dod â chi yn ôl.
reviewing-start-read = Dim ond y bobl sy'n ysgrifennu'r cwestiynau sy'n darllen eich geiriau.
reviewing-start-name = Nid ydym yn gofyn eich enw.
reviewing-start-count = { $count ->
    [zero] Nid oes cwestiynau.
    [one] Mae { $count } cwestiwn.
    [two] Mae { $count } gwestiwn.
    [few] Mae { $count } chwestiwn.
    [many] Mae { $count } chwestiwn.
   *[other] Mae { $count } cwestiwn.
}
reviewing-start-button = Dechrau
reviewing-carry-on = Mynd ymlaen
reviewing-carry-on-why = Wnaethoch chi ddechrau ar y ffôn neu'r cyfrifiadur hwn?
reviewing-question-step = Cwestiwn { $number } o { $total }
reviewing-question-heading = Beth ydych chi'n ei feddwl am y cwestiwn hwn?
reviewing-question-shown = Bydd pobl yn gweld hwn
reviewing-question-changed = Mae'r cwestiwn hwn wedi newid. Edrychwch arno eto.
reviewing-question-write = Mae pobl yn ysgrifennu yma.
reviewing-understand = Rydw i'n ei ddeall
reviewing-unsure = Dydw i ddim yn siŵr
reviewing-change = Newidiwch e
reviewing-choose = Dewiswch beth sy'n iawn i chi.
reviewing-choose-problem = Dewiswch un o'r 3. Neu pwyswch Sgipio.
reviewing-more-heading = Beth fyddai'n ei wneud yn well?
reviewing-more-hint = Gallwch chi adael pethau allan.
reviewing-more-word = Pa air sy'n anodd?
reviewing-more-own = Dywedwch e yn eich ffordd chi
reviewing-more-pictures = Dewis llun gwell
reviewing-more-pictures-legend = Pa lun sy'n well?
reviewing-more-picture-keep = Cadw'r llun
reviewing-good-heading = Ydy e'n dda i'w ddefnyddio?
reviewing-good-hint = Meddyliwch am yr holl gwestiynau gyda'i gilydd.
reviewing-good-yes = Ydy
reviewing-good-not-yet = Ddim eto
reviewing-good-why = Beth sy'n gorfod newid yn gyntaf?
reviewing-good-why-hint = Gallwch chi adael hwn allan.
reviewing-good-problem = Dewiswch Ydy neu Ddim eto.
reviewing-print-heading = Gawn ni argraffu eich geiriau?
reviewing-print-where = Rydym yn dweud wrth bobl sut cafodd y cwestiynau hyn eu gwneud.
reviewing-print-name = Nid ydym yn argraffu eich enw.
reviewing-print-short = Efallai y byddwn yn gwneud eich geiriau'n fyrrach.
reviewing-print-guess = Gall rhywun ddyfalu o hyd pwy ydych chi.
reviewing-print-fine = Mae'n iawn dweud na.
reviewing-print-yes = Cewch, cewch argraffu fy ngeiriau
reviewing-print-no = Na, peidiwch ag argraffu fy ngeiriau
reviewing-print-problem = Dewiswch Cewch neu Na.
reviewing-print-yours = Fe wnaethoch chi ysgrifennu hyn
reviewing-thanks-heading = Diolch
reviewing-thanks-text = Fe wnaethoch chi helpu i wneud y cwestiynau hyn.
reviewing-thanks-next = Nawr rydym yn darllen beth ddywedoch chi.
reviewing-thanks-come = Dewch yn ôl gyda'r ddolen hon. Wedyn gwelwch beth wnaethon ni ei newid.
reviewing-thanks-yes = Dywedoch chi: Mae'n dda i'w ddefnyddio.
reviewing-thanks-not-yet = Dywedoch chi: Ddim eto.
reviewing-thanks-again = Edrych ar y cwestiynau eto
reviewing-done-heading = Beth wnaethon ni
reviewing-done-no = Dywedoch chi “Ddim eto”. Dyma beth wnaethon ni
reviewing-done-no-overruled = Penderfynodd { $name } ei ddefnyddio nawr. Dyma pam
reviewing-done-changed = Fe wnaethon ni newid hwn
reviewing-done-kept = Wnaethon ni ddim newid hwn
reviewing-saved = Mae popeth wedi'i gadw.
sorry-review-link-not-found = Doedden ni ddim yn gallu dod o hyd i'r cwestiynau hyn
sorry-review-link-not-found-do = Gwiriwch eich dolen. Neu gofynnwch i'r person a roddodd hi i chi.
sorry-review-withdrawn = Nid yw'r ddolen hon yn gweithio mwyach
sorry-review-withdrawn-do = Gofynnwch i'r person a roddodd hi i chi.
sorry-review-closed = Diolch. Mae hyn wedi gorffen
sorry-review-closed-do =
    Rydym yn defnyddio'r cwestiynau hyn nawr.
    Fe wnaeth pobl fel chi nhw'n well.
sorry-review-group-full = Mae gormod o bobl wedi defnyddio'r ddolen hon
sorry-review-group-full-do = Gofynnwch i'r person a'i rhoddodd i chi am ddolen newydd.
sorry-review-words-long = Mae hyn yn rhy hir
sorry-review-words-long-do = Ewch yn ôl. Gwnewch eich geiriau'n fyrrach.
sorry-form-not-understood = Mae'r dudalen hon yn rhy hen
sorry-form-not-understood-do = Agorwch eich dolen eto.
