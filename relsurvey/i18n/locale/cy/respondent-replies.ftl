replies-title = Dywedoch chi, gwnaethom ni
replies-about = Dywedoch chi wrthym beth yw eich barn. Mae'r dudalen hon yn dweud beth wnaethom.
replies-place = Mae'r dudalen hon i bobl yn { $place }.
replies-you-said = Dywedoch chi:
replies-said-theme = Ysgrifennodd llawer ohonoch am “{ $theme }”.
replies-kind-did = Beth wnaethom
replies-kind-will = Beth wnawn ni
replies-kind-could-not = Pam na allem wneud hyn
replies-due = Byddwn yn gwneud hyn erbyn { $date }.
replies-changed = Fe wnaethom newid y geiriau hyn ar { $date }.
replies-none = Dydyn ni ddim wedi dweud eto beth wnawn ni.
replies-none-ask = Gallwch ofyn: Beth wnewch chi?
replies-link = Gweld beth wnaethom
replies-link-about = Rydym yn dweud wrthych beth wnaethom.
replies-results-link = Gweld beth ddywedodd pobl

replies-enough-heading = Wnaethom ni ddigon?
replies-enough = Dywedwch beth yw eich barn am beth wnaethom. Mae gennym ychydig o gwestiynau.
replies-enough-where = Dewiswch eich lle.
replies-enough-link = Ateb y cwestiynau

replies-poster-more = Gweld popeth a wnaethom
