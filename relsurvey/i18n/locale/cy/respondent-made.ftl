### Sut cafodd cwestiynau eu gwneud gyda phobl: ar dudalen y canlyniadau, ac ar bapur.
### Cyfieithiad sy'n aros i gyfieithydd ei wirio. (A translation that awaits a translator's check.)

made-heading = Sut cafodd y cwestiynau hyn eu gwneud
made-people = { $count ->
    [zero] Wnaeth neb helpu i wneud y cwestiynau hyn.
    [one] Fe wnaeth { $count } person helpu i wneud y cwestiynau hyn.
    [two] Fe wnaeth { $count } berson helpu i wneud y cwestiynau hyn.
    [few] Fe wnaeth { $count } pherson helpu i wneud y cwestiynau hyn.
    [many] Fe wnaeth { $count } pherson helpu i wneud y cwestiynau hyn.
   *[other] Fe wnaeth { $count } o bobl helpu i wneud y cwestiynau hyn.
}
made-role-self-advocate = Pobl sy'n cael cymorth: { $count }
made-role-family = Teulu: { $count }
made-role-staff = Gweithwyr: { $count }
made-role-other = Pobl eraill: { $count }
made-sign-offs = { $count ->
    [zero] Does neb wedi dweud eto: mae'n dda i'w ddefnyddio.
    [one] Dywedodd { $count } person: mae'n dda i'w ddefnyddio.
    [two] Dywedodd { $count } berson: mae'n dda i'w ddefnyddio.
    [few] Dywedodd { $count } pherson: mae'n dda i'w ddefnyddio.
    [many] Dywedodd { $count } pherson: mae'n dda i'w ddefnyddio.
   *[other] Dywedodd { $count } o bobl: mae'n dda i'w ddefnyddio.
}
made-changed = { $count ->
    [zero] Wnaethon ni ddim newid cwestiwn.
    [one] Fe wnaethon ni newid { $count } cwestiwn oherwydd beth ddywedon nhw.
    [two] Fe wnaethon ni newid { $count } gwestiwn oherwydd beth ddywedon nhw.
    [few] Fe wnaethon ni newid { $count } chwestiwn oherwydd beth ddywedon nhw.
    [many] Fe wnaethon ni newid { $count } chwestiwn oherwydd beth ddywedon nhw.
   *[other] Fe wnaethon ni newid { $count } cwestiwn oherwydd beth ddywedon nhw.
}
made-when = Fe wnaethon nhw edrych ar y cwestiynau o { $date }.
made-done-heading = Beth wnaethon ni
made-said = Dywedodd pobl
made-did = Fe wnaethon ni newid hwn
made-kept = Wnaethon ni ddim newid hwn
made-nos-heading = Ddywedodd pawb ddim ydy
made-no-said = Dywedodd rhywun: ddim eto.
made-no-answered = Dyma beth wnaethon ni
made-no-overruled = Penderfynodd { $name } ddefnyddio'r cwestiynau nawr. Dyma pam
made-names = Nid ydym yn argraffu enwau'r bobl a helpodd.
made-words = Dim ond pan fydd pobl yn gadael i ni rydym yn argraffu beth ddywedon nhw.
