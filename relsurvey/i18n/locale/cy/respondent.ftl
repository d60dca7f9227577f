### Beth mae'r sawl sy'n ateb yn ei ddarllen. Cymraeg clir: hyd at 12 gair mewn brawddeg, un syniad, geiriau cyffredin.
### "arolwg", "atebion", "dolen", "cod" (6 rhif) a "eich 5 gair" (y dderbynneb): yr un ystyr bob tro.
### Cyfieithiad sy'n aros i gyfieithydd ei wirio. (A translation that awaits a translator's check.)

## Ar bob sgrin

skip-to-content = Mynd i'r brif ran
demo-mark = Pobl ddychmygol yw'r rhain
page-title = { $step } – { $survey }
page-title-problem = Edrychwch eto: { $title }
step-of-questions = Cwestiwn { $number } o { $total }
step-of-questions-more = Cwestiwn { $number } o { $total }: mwy am hyn
next-button = Nesaf
skip-button = Neidio
back-button = Yn ôl
stop-button = Stopio
saving = Rydym yn cadw eich ateb…
not-saved-heading = Doedd dim modd cadw hyn eto
not-saved-body = Mae eich dewis yma o hyd. Rydym yn dal i drio. Gallwch bwyso'r botwm eto hefyd.
help-heading = Help gyda'r arolwg
help-ask = Gofynnwch am help gan rywun rydych chi'n ei drystio.
help-skip = Gallwch neidio dros unrhyw gwestiwn.
help-stop = Gallwch stopio unrhyw bryd.
about-pictures-link = Am y lluniau

## Cymryd rhan

consent-step = Cyn i chi ddechrau
consent-about-heading = Beth yw hyn
consent-answers-heading = Beth sy'n digwydd i'ch atebion
consent-answers-together = Rydym yn rhoi eich atebion gydag atebion pobl eraill.
consent-answers-numbers = Mae { $organisation } yn gweld rhifau am grwpiau o bobl.
consent-answers-small = Mae grwpiau bach yn aros yn gudd.
consent-name-heading = Mae'r arolwg hwn yn ddienw
consent-name-never = Ystyr dienw yw nad ydyn ni byth yn gofyn am eich enw.
consent-name-helper = Os oes rhywun yn eich helpu, mae'n gweld eich atebion.
consent-name-text = Os ydych chi'n ysgrifennu geiriau, gall rhywun ddyfalu pwy ydych chi.
consent-choice-heading = Chi sy'n dewis
consent-choice-skip = Gallwch neidio dros unrhyw gwestiwn.
consent-choice-stop = Gallwch stopio unrhyw bryd.
consent-choice-change = Gallwch newid neu ddileu eich atebion tan { $date }.
consent-choice-after = Wedyn rydym yn gwneud y canlyniadau. Mae'r canlyniadau yn aros fel y maen nhw.
consent-choice-delete = Gallwch ddileu eich atebion eich hun ar ôl y diwrnod hwnnw hefyd.
consent-question = Ydych chi eisiau cymryd rhan?
consent-yes = Ydw, rydw i eisiau cymryd rhan
consent-no = Na, dim diolch

refused-heading = Diolch am ddweud wrthym ni
refused-fine = Mae'n iawn dweud na.
refused-nothing = Does gennym ni ddim atebion gennych chi.
refused-close = Gallwch gau'r dudalen hon nawr.
refused-mind = Gallwch newid eich meddwl o hyd.
refused-back-button = Rydw i eisiau cymryd rhan

## Pwy sy'n helpu

help-question = Sut ydych chi'n ateb y cwestiynau?
help-alone = Ar fy mhen fy hun
help-read-to = Mae rhywun yn darllen i mi
help-read-to-hint = Fi sy'n dewis yr atebion.
help-helped = Mae rhywun yn fy helpu
help-helped-hint = Rydym yn siarad. Fi sy'n dewis yr atebion.
help-proxy = Mae rhywun yn ateb yn fy lle
help-proxy-hint = Y person hwnnw sy'n dewis yr atebion.
helper-question = Pwy sy'n eich helpu?
helper-question-proxy = Pwy sy'n ateb yn eich lle?
helper-staff = Aelod o staff
helper-family = Teulu neu ffrind
helper-independent = Rhywun o'r tu allan
helper-independent-hint = Er enghraifft eiriolwr. Mae eiriolwr yn siarad ar eich rhan.

## Cwestiynau

choose-one-hint = Dewiswch 1 ateb.
choose-several-hint = Gallwch ddewis mwy nag 1 ateb.
choose-up-to-hint =
    { $count ->
        [zero] Gallwch ddewis hyd at { $count } ateb.
        [one] Gallwch ddewis { $count } ateb.
        [two] Gallwch ddewis hyd at { $count } ateb.
        [few] Gallwch ddewis hyd at { $count } ateb.
        [many] Gallwch ddewis hyd at { $count } ateb.
       *[other] Gallwch ddewis hyd at { $count } ateb.
    }
write-label = Eich geiriau
write-length-hint = Gallwch ysgrifennu hyd at { NUMBER($count, useGrouping: 0) } o lythrennau.
write-names-hint = Peidiwch ag ysgrifennu enwau, os gwelwch yn dda.
write-early-reads =
    { $days ->
        [zero] Mae rhywun sy'n cadw pobl yn ddiogel yn darllen eich geiriau o fewn { $days } diwrnod.
        [one] Mae rhywun sy'n cadw pobl yn ddiogel yn darllen eich geiriau o fewn { $days } diwrnod.
        [two] Mae rhywun sy'n cadw pobl yn ddiogel yn darllen eich geiriau o fewn { $days } ddiwrnod.
        [few] Mae rhywun sy'n cadw pobl yn ddiogel yn darllen eich geiriau o fewn { $days } diwrnod.
        [many] Mae rhywun sy'n cadw pobl yn ddiogel yn darllen eich geiriau o fewn { $days } diwrnod.
       *[other] Mae rhywun sy'n cadw pobl yn ddiogel yn darllen eich geiriau o fewn { $days } diwrnod.
    }
write-early-why = Maen nhw'n edrych a oes rhywun mewn perygl.
write-early-who = Dydyn nhw ddim yn gweld pwy ydych chi.
write-early-rest = Does neb arall yn darllen eich geiriau cyn { $date }.
write-read-hint = Does neb yn darllen eich geiriau cyn { $date }.
write-help-hint = Oes angen help arnoch chi nawr? Pwyswch y botwm hwn.
you-skipped = Fe wnaethoch chi neidio dros y cwestiwn hwn. Gallwch ei ateb nawr.

choose-one = Dewiswch 1 ateb. Neu pwyswch Neidio.
choose-one-before = Dewiswch 1 ateb, os gwelwch yn dda.
choose-some = Dewiswch eich atebion. Neu dewiswch 1 o'r atebion olaf ar ei ben ei hun. Neu pwyswch Neidio.
choose-fewer = Fe wnaethoch chi ddewis gormod o atebion. Tynnwch rai. Wedyn pwyswch Nesaf.
text-too-long = Mae eich geiriau yn rhy hir. Gwnewch nhw'n fyrrach. Wedyn pwyswch y botwm eto.
write-or-skip = Ysgrifennwch eiriau. Neu pwyswch Neidio.
problem-heading = Edrychwch ar hyn

## Edrych drosodd ac anfon

review-heading = Edrychwch ar eich atebion
review-change = Gallwch newid pob ateb.
review-send = Wedyn pwyswch Anfon.
review-skipped = Fe wnaethoch chi neidio dros y cwestiwn hwn
review-change-button = Newid
review-change-what = Newid eich ateb: { $question }
send-button = Anfon fy atebion

## Stopio a dod yn ôl

stop-heading = Ydych chi eisiau stopio?
stop-go-on = Mynd ymlaen â'r arolwg
stop-keep = Stopio a chadw fy atebion
stop-keep-means = Mae eich atebion yn cyfrif. Gallwch ddod yn ôl tan { $date }.
stop-delete = Stopio a dileu fy atebion
stop-delete-means = Rydym yn tynnu eich atebion i gyd.
stop-delete-sure = Ydych chi'n siŵr? Bydd eich atebion wedi mynd am byth.
stop-delete-button = Ydw, dilëwch fy atebion

delete-heading = Ydych chi eisiau dileu eich atebion?
delete-no = Na, cadwch fy atebion
delete-means = Rydym yn tynnu eich atebion i gyd. Byddan nhw wedi mynd am byth.

kept-heading = Mae eich atebion wedi'u cadw
kept-count = Maen nhw'n cyfrif yn y canlyniadau.
kept-back = Gallwch ddod yn ôl tan { $date }.
thanks-heading = Diolch
thanks-sent = Mae eich atebion wedi'u hanfon.
thanks-change = Gallwch newid neu ddileu eich atebion tan { $date }.
thanks-after = Ar ôl y diwrnod hwnnw gallwch eu dileu o hyd.
thanks-look-button = Edrych ar fy atebion
thanks-delete-button = Dileu fy atebion
ended-heading = Mae'r arolwg hwn wedi dod i ben
ended-thanks = Diolch. Mae eich atebion yn y canlyniadau.
ended-thanks-soon = Diolch. Byddwn yn gwneud y canlyniadau cyn hir.
ended-delete = Gallwch ddileu eich atebion eich hun o hyd.
ended-results = Mae'r canlyniadau yn aros fel y maen nhw.
ended-delete-means = Rydym yn tynnu eich atebion i gyd. Mae'r canlyniadau yn aros fel y maen nhw.
ended-delete-means-soon = Rydym yn tynnu eich atebion i gyd. Wedyn mae'r canlyniadau hebddyn nhw.
receipt-words-heading = Dyma eich 5 gair
receipt-words-keep = Ysgrifennwch nhw. Neu tynnwch lun.
receipt-words-why = Gyda nhw gallwch ddod yn ôl at eich atebion.
receipt-words-where = Ewch i { $address } a theipiwch eich 5 gair.
receipt-words-secret = Dangoswch nhw i bobl rydych chi'n eu trystio yn unig.
finish-link = Fydd rhywun arall yn defnyddio'r ffôn neu'r llechen nesaf?
finish-heading = Fydd rhywun arall yn defnyddio'r ffôn neu'r llechen nesaf?
finish-shared = Pwyswch y botwm. Wedyn fydd neb yma yn gweld eich atebion.
finish-kept = Mae eich atebion yn aros gyda ni. Gallwch ddod yn ôl gyda'ch 5 gair.
finish-button = Ie, cuddiwch fy atebion yma
finish-back = Na, ewch yn ôl

deleted-heading = Mae eich atebion wedi'u dileu
deleted-gone = Rydym wedi tynnu eich atebion i gyd.
deleted-close = Gallwch gau'r dudalen hon nawr.
deleted-again = Gallwch ddechrau eto gyda'ch dolen neu'ch cod.
deleted-link-used = Mae dolen i 1 person yn gweithio 1 waith. Gofynnwch am ddolen newydd i ateb eto.
deleted-results = Mae canlyniadau'r arolwg yn aros fel y maen nhw.

## Y dudalen gyntaf a dolenni

start-heading = Ateb arolwg
start-carry-on-heading = Rydw i eisiau mynd ymlaen
start-carry-on-text = Cafodd arolwg ei ddechrau yma.
start-code-heading = Mae gen i god
start-code-label = Eich cod
start-code-hint = Mae 6 rhif mewn cod. Er enghraifft 482 913.
start-code-button = Mynd i'r arolwg
start-receipt-heading = Rydw i eisiau dod yn ôl
start-receipt-text = Mae angen eich 5 gair arnoch chi.
start-receipt-link = Dod yn ôl at fy atebion
start-staff-heading = Rydw i'n gweithio yma
start-staff-link = Mewngofnodi

link-from = Mae { $organisation } yn gofyn i chi ateb cwestiynau.
link-closes = Gallwch ateb tan { $date }.
link-start-button = Dechrau
link-carry-on-text = Cafodd yr arolwg hwn ei ddechrau yma.
link-carry-on-button = Mynd ymlaen
link-start-new-button = Dechrau: rydw i'n berson newydd
link-carry-on-mine-button = Mynd ymlaen â fy atebion

receipt-heading = Dewch yn ôl at eich atebion
receipt-label = Eich 5 gair
receipt-hint = Teipiwch nhw gyda bwlch rhyngddyn nhw. Er enghraifft:
receipt-other = Wedyn mae eich atebion ar y ffôn neu'r cyfrifiadur hwn. Mae'r llall wedi'i gau allan.
receipt-button = Mynd at fy atebion

about-pictures-heading = Am y lluniau
about-pictures-openmoji = Mae'r rhan fwyaf o'r lluniau gan OpenMoji.
about-pictures-licence = Eu trwydded yw CC BY-SA 4.0. Rhestr o reolau ar gyfer rhannu yw trwydded.
about-pictures-own = Ni a dynnodd y lluniau ar gyfer rhai atebion. Er enghraifft, y llun ar gyfer ie.
about-pictures-link-openmoji = Gwefan OpenMoji
about-pictures-link-licence = Y drwydded CC BY-SA 4.0
go-to-start = Mynd i'r dudalen gyntaf
try-again = Trio eto

## Pan fydd rhywbeth yn y ffordd: beth ddigwyddodd, beth i'w wneud

sorry-link-not-found = Doedd dim modd dod o hyd i'r arolwg hwn
sorry-link-not-found-do = Edrychwch ar eich dolen eto. Neu gofynnwch i'r person a'i rhoddodd i chi.
sorry-link-already-started = Cafodd y ddolen hon ei defnyddio o'r blaen
sorry-link-already-started-do =
    Ewch ymlaen ar y ffôn neu'r cyfrifiadur lle dechreuoch chi. Neu teipiwch eich 5 gair.
    Ydych chi wedi anfon eich atebion? Yna rydych chi wedi gorffen.
    Ydych chi wedi dileu eich atebion? Yna fydd y ddolen hon ddim yn gweithio eto. Gofynnwch am un newydd i'r person a'i rhoddodd i chi.
sorry-code-not-found = Doedd dim modd dod o hyd i arolwg gyda'r cod hwn
sorry-code-not-found-do = Edrychwch ar y 6 rhif. Wedyn triwch eto.
sorry-receipt-count = Teipiwch 5 gair
sorry-receipt-count-do = Nifer y geiriau y gwnaethoch chi eu teipio: { $typed }. Gadewch fwlch rhwng y geiriau. Wedyn triwch eto.
sorry-receipt-strange = Edrychwch eto: { $words }
sorry-receipt-strange-do = Does gennym ni ddim gair fel hyn. Edrychwch sut y gwnaethoch chi ei deipio. Wedyn triwch eto.
sorry-receipt-not-found = Doedd dim modd dod o hyd i atebion gyda'r geiriau hyn
sorry-receipt-not-found-do =
    Edrychwch ar eich 5 gair. Wedyn triwch eto.
    Efallai fod yr arolwg wedi dod i ben hefyd.
sorry-wave-closed = Mae'r arolwg hwn wedi dod i ben
sorry-wave-closed-do =
    Diolch. Mae beth anfonoch chi neu beth gadwoch chi yn ddiogel.
    Ydych chi eisiau dileu eich atebion? Mae angen eich 5 gair arnoch chi.
sorry-wave-not-open = Dydy'r arolwg hwn ddim wedi dechrau
sorry-wave-not-open-do = Dewch yn ôl yn nes ymlaen, os gwelwch yn dda.
sorry-response-not-found = Does dim modd agor eich atebion yma
sorry-response-not-found-do =
    Wnaethoch chi ddim byd o'i le.
    Efallai fod yr arolwg wedi dod i ben.
    Wedyn dim ond beth mae pobl wedi'i anfon neu ei gadw sydd gennym ni.
    Mae popeth arall wedi'i ddileu. Does neb yn gallu ei ddarllen.
    Neu fe aethoch chi ymlaen ar ffôn neu gyfrifiadur arall.
    Yna ewch ymlaen yno. Neu teipiwch eich 5 gair.
sorry-too-many-tries = Gormod o gynigion
sorry-too-many-tries-do = Arhoswch 15 munud. Wedyn triwch eto.
sorry-too-many-starts = Mae llawer o bobl wedi dechrau yma
sorry-too-many-starts-do =
    Arhoswch 1 awr. Wedyn triwch eto.
    Neu gofynnwch i'r person a roddodd y ddolen neu'r cod i chi.
sorry-database-away = Mae rhywbeth wedi torri yma
sorry-database-away-do = Mae eich atebion sydd wedi'u cadw yn ddiogel. Triwch eto mewn ychydig funudau.
sorry-anything = Aeth rhywbeth o'i le
sorry-anything-do = Mae eich atebion sydd wedi'u cadw yn ddiogel. Triwch eto, os gwelwch yn dda.
sorry-anything-number = Dangoswch y rhif hwn i rywun sy'n gweithio yma: { $reference }.

errors-form-not-understood = Ddaeth y ffurflen hon ddim o un o'n tudalennau ni. Agorwch yr arolwg eto a thriwch unwaith eto.
