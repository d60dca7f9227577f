### Y dudalen i'r bobl a atebodd: beth ddywedodd pobl. A'i phoster. Yn aros i gyfieithydd dynol ei wirio.

said-title = Beth ddywedodd pobl
said-from = Arolwg gan { $organisation }
said-place = Dyma'r atebion gan { $place }.
said-thanks = Diolch i bawb a atebodd.
said-until = Roedd pobl yn ateb tan { $date }.

said-back-heading = Faint o bobl atebodd
said-asked =
    { $number ->
        [zero] Gofynnon ni i { $number } o bobl.
        [one] Gofynnon ni i { $number } person.
        [two] Gofynnon ni i { $number } o bobl.
        [few] Gofynnon ni i { $number } o bobl.
        [many] Gofynnon ni i { $number } o bobl.
       *[other] Gofynnon ni i { $number } o bobl.
    }
said-returned =
    { $number ->
        [zero] Atebodd { $number } o bobl.
        [one] Atebodd { $number } person.
        [two] Atebodd { $number } o bobl.
        [few] Atebodd { $number } o bobl.
        [many] Atebodd { $number } o bobl.
       *[other] Atebodd { $number } o bobl.
    }
said-back-few = Atebodd bron neb.
said-back-exact = Dyna { $count } o bob 10 o bobl.
said-back-about = Dyna tua { $count } o bob 10 o bobl.
said-back-nearly-all = Atebodd bron pawb.

said-how-heading = Sut i ddarllen y lluniau
said-how-ten = Rydym yn tynnu llun 10 person bob tro. Mae'r 10 person yn sefyll dros bawb a atebodd.
said-how-yes = Dywedodd y person hwn hynny.
said-how-maybe = Efallai dywedodd y person hwn hynny.
said-how-other = Dywedodd y person hwn rywbeth arall.

said-contents = Beth sydd ar y dudalen hon
said-option-few = Dywedodd bron neb “{ $option }”.
said-option-exact = Dywedodd { $count } o bob 10 o bobl “{ $option }”.
said-option-about = Dywedodd tua { $count } o bob 10 o bobl “{ $option }”.
said-option-between = Dywedodd rhwng { $low } a { $high } o bob 10 o bobl “{ $option }”.
said-option-up-to = Dywedodd hyd at { $count } o bob 10 o bobl “{ $option }”.
said-option-at-least = Dywedodd o leiaf { $count } o bob 10 o bobl “{ $option }”.
said-option-nearly-all = Dywedodd bron pawb “{ $option }”.
said-skipped-few = Wnaeth bron neb hepgor y cwestiwn hwn.
said-skipped-exact = Gwnaeth { $count } o bob 10 o bobl hepgor y cwestiwn hwn.
said-skipped-about = Gwnaeth tua { $count } o bob 10 o bobl hepgor y cwestiwn hwn.
said-skipped-between = Gwnaeth rhwng { $low } a { $high } o bob 10 o bobl hepgor y cwestiwn hwn.
said-skipped-up-to = Gwnaeth hyd at { $count } o bob 10 o bobl hepgor y cwestiwn hwn.
said-skipped-at-least = Gwnaeth o leiaf { $count } o bob 10 o bobl hepgor y cwestiwn hwn.
said-skipped-nearly-all = Gwnaeth bron pawb hepgor y cwestiwn hwn.
said-several = Gallai pob person ddewis mwy nag 1 ateb.
said-some = Dim ond rhai pobl gafodd y cwestiwn hwn.
said-hidden = Rydym yn cadw'r atebion hyn yn gudd.
said-hidden-why = Weithiau dim ond ychydig o bobl sy'n ateb. Yna gall rhifau ddangos pwy ddywedodd beth. Felly rydym yn cuddio'r rhifau.

said-about-heading = Am y rhifau
said-about-about = Mae “tua” yn golygu agos at y rhif hwnnw.
said-about-almost = Gall “bron neb” fod yn 0 o bobl. Gall “bron pawb” fod yn bawb.
said-about-between = Weithiau rydym yn cuddio'r union rif. Yna rydym yn dweud “rhwng”.
said-apart-heading = Atebion sydd yn rhywle arall
said-apart-proxy = Weithiau mae rhywun arall yn ateb dros berson. Rydym yn cyfrif yr atebion hynny ar wahân. Dydyn nhw ddim yma.
said-apart-words = Ysgrifennodd rhai pobl eiriau. Rydym yn cadw'r geiriau hynny'n gudd yma.

said-next-heading = Beth sy'n digwydd nesaf
said-next = Gall { $organisation } weld yr atebion hyn hefyd.
said-next-ask = Gallwch chi ofyn: Beth fyddwch chi'n ei newid?
said-next-words = Mae { $organisation } yn dweud:
said-talk-heading = Ydych chi eisiau siarad am hyn?
said-talk = Siaradwch â pherson rydych chi'n ymddiried ynddo. Neu defnyddiwch y botwm hwn.
said-print = Argraffu'r dudalen hon

sorry-public-results-not-found = Doedd dim modd dod o hyd i'r dudalen hon
sorry-public-results-not-found-do = Edrychwch ar y cyfeiriad eto. Neu gofynnwch i'r person a'i rhoddodd i chi.
sorry-public-results-put-away = Mae'r dudalen hon ar gau
sorry-public-results-put-away-do = Roedd yr atebion yma am gyfnod. Ydych chi eisiau gwybod mwy? Gofynnwch i'r bobl sy'n eich cefnogi.

poster-title = Beth ddywedodd pobl
poster-from = Arolwg gan { $organisation }
poster-place = Atebion gan { $place }
poster-more = Gweld yr holl atebion
poster-camera = Pwyntiwch gamera eich ffôn at y sgwâr hwn.
poster-type = Neu teipiwch y cyfeiriad hwn:
poster-help = Gallwch chi ofyn i rywun eich helpu.
poster-listen = Gall y dudalen ddarllen yr atebion i chi.
poster-square = Cod sgwâr. Mae'n agor { $address }
