talk-link = Rydw i eisiau siarad â rhywun
talk-heading = Siarad â rhywun
talk-apart = Dydy hyn ddim yn rhan o'r arolwg.
talk-sent-heading = Mae eich neges gennym ni

talk-danger-heading = Ydych chi mewn perygl nawr?
talk-danger-usual = Help mewn argyfwng
talk-danger-usual-number = 999
talk-danger-usual-hours = Unrhyw bryd
talk-danger-ask = Gallwch ofyn i rywun yn eich ymyl ffonio.
talk-call = Ffonio { $phone }

talk-people-heading = Pobl y gallwch eu ffonio
talk-people-none = Does gennym ni ddim rhifau ffôn eraill i chi.
talk-people-trust = Siaradwch â rhywun rydych chi'n ei drystio.
talk-people-example = Er enghraifft eich teulu neu ffrind.
talk-people-survey = Agorwch eich arolwg yn gyntaf i weld mwy. Wedyn pwyswch y botwm eto.

talk-ask-heading = Gofyn i rywun siarad â chi
talk-ask-who = Mae rhai pobl yn { $organisation } yn gofalu am ddiogelwch.
talk-ask-only = Dim ond nhw sy'n darllen beth rydych chi'n ei ysgrifennu yma.
talk-ask-apart = Rydym yn ei gadw ar wahân i'ch atebion.
talk-ask-limit = Weithiau rhaid i ni ddweud wrth eraill i gadw rhywun yn ddiogel.
talk-ask-now = Oes angen help arnoch chi cyn hynny? Ffoniwch rif ar y dudalen hon.
talk-ask-boxes = Gallwch adael blychau yn wag.

talk-name-label = Eich enw
talk-name-hint = Gallwch ddefnyddio unrhyw enw.
talk-reach-label = Sut gallwn ni gysylltu â chi?
talk-reach-hint = Er enghraifft eich rhif ffôn. Neu ble rydych chi'n byw.
talk-reach-when = Gyda hyn gallwn ni gysylltu erbyn { $date }.
talk-about-label = Am beth mae hyn?
talk-about-hint = Gallwch ysgrifennu llawer. Gallwch ysgrifennu 1 gair.
talk-keep-from-label = Pwy na ddylai wybod?
talk-keep-from-hint = Ysgrifennwch pwy na ddylem ni ddweud wrtho.
talk-ask-deleted =
    { $days ->
        [zero] Rydym yn dileu eich geiriau { $days } diwrnod ar ôl i ni orffen.
        [one] Rydym yn dileu eich geiriau { $days } diwrnod ar ôl i ni orffen.
        [two] Rydym yn dileu eich geiriau { $days } ddiwrnod ar ôl i ni orffen.
        [few] Rydym yn dileu eich geiriau { $days } diwrnod ar ôl i ni orffen.
        [many] Rydym yn dileu eich geiriau { $days } diwrnod ar ôl i ni orffen.
       *[other] Rydym yn dileu eich geiriau { $days } diwrnod ar ôl i ni orffen.
    }
talk-ask-unsent = Ydych chi'n mynd yn ôl nawr? Yna mae eich geiriau yma yn cael eu colli.
talk-ask-button = Gofyn i rywun siarad â mi
talk-ask-none = Allwch chi ddim gadael neges yma.

talk-problem-talk-empty = Ysgrifennwch rywbeth yn 1 o'r blychau. Neu ffoniwch rif ar y dudalen hon.
talk-problem-talk-unreached = Wnaethoch chi ddim ysgrifennu sut i gysylltu â chi. Allwn ni ddim dod o hyd i chi heb hyn. Gallwch ei ysgrifennu nawr. Neu pwyswch y botwm eto i anfon eich geiriau fel y maen nhw.
talk-problem-talk-too-long = Mae eich geiriau yn rhy hir. Gwnewch nhw'n fyrrach. Wedyn pwyswch y botwm eto.
talk-problem-too-many-talks = Mae llawer o bobl wedi gofyn am hyn heddiw. Ffoniwch rif ar y dudalen hon.
talk-problem-talk-nobody = Does neb yn gallu darllen eich neges nawr. Ffoniwch rif ar y dudalen hon.

talk-sent-who = Bydd person sy'n gofalu am ddiogelwch yn ei darllen.
talk-sent-when = Byddwn yn cysylltu erbyn { $date }.
talk-sent-how = Rydym yn defnyddio beth ysgrifennoch chi i gysylltu â chi.
talk-sent-read = Bydd rhywun yn darllen eich neges erbyn { $date }.
talk-sent-unreached = Wnaethoch chi ddim ysgrifennu sut i gysylltu â chi. Felly efallai na fyddwn yn dod o hyd i chi.
talk-sent-now = Oes angen help arnoch chi cyn hynny? Ffoniwch rif ar y dudalen hon.
talk-back = Mynd yn ôl i'r arolwg

talk-now-still = Gallwch chi ffonio o hyd.
talk-now-back = Mynd yn ôl
