### Cyn y cwestiynau: beth yw hwn, pwy sy'n gweld beth, ymarfer, stopio, pwy sy'n gwybod, pwy sy'n helpu.

about-next = Yn gyntaf rydyn ni'n dangos sut mae'n gweithio.
seen-heading = Beth rydyn ni'n ei wneud gyda'ch atebion
seen-help-heading = Os oes angen help arnoch chi
seen-help-unseen = Dydyn ni ddim yn gweld pwy ydych chi. Felly all eich atebion ddim dod â help i chi.
seen-help-press = Oes angen help arnoch chi? Pwyswch “Rydw i eisiau siarad â rhywun”.
seen-help-everywhere = Mae hwn ar bob sgrin.

practice-question = Ydy pobl yn yfed dŵr?
practice-only = Cwestiwn ymarfer yw hwn.
practice-not-kept = Rydyn ni'n anghofio'r ateb hwn.
practice-yes = Ie
practice-sometimes = Weithiau
practice-no = Na
practice-dont-know = Dydw i ddim yn gwybod

check-question = Gallwch chi stopio unrhyw bryd?
check-thanks = Diolch. Nawr rydych chi'n gwybod sut mae'n gweithio.

stopping-heading = Gallwch stopio unrhyw bryd
stopping-press = Pwyswch y botwm Stopio.
stopping-keep = Wedyn gallwch gadw eich atebion.
stopping-delete = Neu gallwch ddileu eich atebion.
stopping-fine = Mae'n iawn stopio.

told-question = Pwy sy'n gwybod eich bod yn gwneud yr arolwg hwn?
told-why = Gallwch ddweud wrth rywun sy'n gofalu amdanoch.
told-parent = Y person sy'n gofalu amdana i
told-social-worker = Fy ngweithiwr cymdeithasol
told-someone-else = Rhywun arall
told-nobody = Does neb yn gwybod

view-question = Beth mae eich atebion yn ei ddweud?
view-why = Mae hyn yn ein helpu i gyfrif yr atebion yn y lle iawn.
view-theirs = Beth byddai'r person yn ei ddweud
view-theirs-hint = Rydych chi'n adnabod y person yn dda.
view-mine = Beth rydw i'n ei feddwl
view-mine-hint = Efallai fod y person yn meddwl rhywbeth arall.
view-you = Mae “chi” yn golygu'r person rydych chi'n ateb drosto.
view-say-theirs = Dywedwch beth byddai'r person yn ei ddweud.
view-say-mine = Dywedwch beth rydych chi'n ei feddwl.

decider-question = Pwy benderfynodd nad yw'r person yn gallu dweud ie?
decider-who = Mae'r cwestiwn hwn i chi, y person sy'n ateb.
decider-why = Dim ond pwy benderfynodd rydyn ni'n ei gadw. A'r diwrnod.
decider-nobody = Wnaeth neb benderfynu hyn
decider-doctor = Meddyg
decider-social-worker = Gweithiwr cymdeithasol
decider-manager = Rheolwr
decider-someone-else = Rhywun arall
decider-day = Pa ddiwrnod oedd hi?
decider-day-hint = Gallwch adael hwn yn wag.
date-not-understood = Doedden ni ddim yn gallu darllen y diwrnod. Teipiwch eto. Neu gadewch yn wag.
date-in-future = Mae'r diwrnod hwn eto i ddod. Dewiswch ddiwrnod arall.
clear-button = Clirio fy ateb
