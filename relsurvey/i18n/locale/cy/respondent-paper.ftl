### Yr arolwg ar bapur. Yn aros i gyfieithydd dynol ei wirio.

paper-from = Gan { $organisation }
paper-unit = I bobl yn { $unit }
paper-number = Rhif y papur
paper-page = Tudalen
paper-page-of = o
paper-proof = Prawf

paper-about-heading = Beth yw hyn
paper-choose-heading = Chi sy'n dewis
paper-choose =
    Ydych chi eisiau cymryd rhan? Yna llenwch y papur hwn.
    Gallwch ddweud na. Yna gadewch y papur yn wag.
    Gallwch hepgor unrhyw gwestiwn.
    Pan rowch chi'r papur yn ôl, mae eich atebion yn cyfrif.
    Wedyn allwn ni ddim dod o hyd i'ch papur eto.
paper-who-heading = Pwy sy'n gweld eich atebion
paper-who =
    Peidiwch ag ysgrifennu eich enw.
    Nid eich enw chi yw rhif y papur. Does neb yn nodi pwy sydd â pha rif.
    Mae rhywun o'r tu allan yn teipio eich atebion. Weithiau mae 2 berson yn gwneud.
    Mae { $organisation } yn gweld rhifau am grwpiau o bobl yn unig.
    Mae grwpiau bach yn aros yn gudd.
    Os oes rhywun yn eich helpu, mae'n gweld eich atebion.
    Dydyn ni ddim yn gweld pwy ydych chi. Felly all eich atebion ddim dod â help i chi.
    Oes angen help arnoch chi? Edrychwch ar y dudalen olaf.
paper-how-heading = Sut i'w lenwi
paper-how =
    Rhowch dic yn y blwch wrth ymyl eich ateb.
    Wnaethoch chi gamgymeriad? Croeswch ef allan. Ticiwch flwch arall.
    Gallwch ofyn i rywun rydych chi'n ymddiried ynddo am help.
    Cymerwch faint fynnoch chi o amser.

paper-helper-question = Pwy sy'n eich helpu? Neu pwy sy'n ateb drosoch?
paper-helper-only = Dim ond os oes rhywun yn eich helpu neu'n ateb drosoch.
paper-view-only = Dim ond os oes rhywun yn ateb drosoch.
paper-quote-only = Dim ond os gwnaethoch chi ysgrifennu eich geiriau eich hun.
paper-quote-means = Wedyn gall pobl eraill eu darllen. Rydym yn tynnu eich enw. Mae'n iawn dweud na.
paper-only-if = Dim ond os dewisoch { $answers } yng nghwestiwn { $number }.
paper-write = Ysgrifennwch eich geiriau. Peidiwch ag ysgrifennu enwau. Oes angen help arnoch nawr? Edrychwch ar y dudalen olaf.
paper-rank = Ysgrifennwch 1 wrth ymyl yr hyn sydd bwysicaf i chi.
paper-rank-next = Yna ysgrifennwch { $number }.

paper-end-heading = Diolch
paper-end =
    Rhowch y papur hwn mewn amlen. Caewch yr amlen.
    Rhowch hi i'r person a roddodd y papur hwn i chi.
    Rhowch ef yn ôl erbyn { $date }.
paper-talk =
    Ydych chi'n poeni am rywbeth? Peidiwch ag aros am yr arolwg hwn.
    Siaradwch â pherson rydych chi'n ymddiried ynddo. Neu ffoniwch un o'r rhifau hyn.
