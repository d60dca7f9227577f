# Yr hyn mae staff yn ei ddweud ar ôl gweithdy.

talked-title = Beth fydd staff yn ei wneud
talked-from = Gan { $organisation }
talked-place = Daeth staff { $place } at ei gilydd.
talked-when = Daethon nhw at ei gilydd ar { $date }.
talked-met-heading = Cafodd staff sgwrs
talked-met =
    Buon nhw’n siarad am sut maen nhw’n gweithio gyda chi.
    Maen nhw eisiau dysgu.
talked-well-heading = Beth sy’n mynd yn dda
talked-better-heading = Beth sy’n gorfod gwella
talked-do-heading = Bydd staff yn gwneud hyn
talked-until = Pryd: erbyn { $date }.
talked-tell-heading = Beth ydych chi’n ei feddwl?
talked-tell =
    Gallwch ddweud wrth staff beth ydych chi’n ei feddwl.
    Gallwch hefyd ofyn am help i ddweud wrthyn nhw.
sorry-talked-not-found = Doedden ni ddim yn gallu dod o hyd i’r dudalen hon
sorry-talked-not-found-do = Edrychwch ar y cyfeiriad eto. Neu gofynnwch i’r person a’i rhoddodd i chi.
sorry-talked-put-away = Mae’r dudalen hon ar gau
sorry-talked-put-away-do = Ydych chi eisiau gwybod mwy? Gofynnwch i’r bobl sy’n eich cefnogi.
