### Cwestiwn i roi pethau mewn trefn: mae'r person yn pwyso'r cardiau sydd bwysicaf, yn eu trefn.

rank-hint =
    { $count ->
        [zero] Peidiwch â phwyso unrhyw gerdyn.
        [one] Pwyswch yr { $count } cerdyn sydd bwysicaf.
        [two] Pwyswch hyd at { $count } gerdyn. Dechreuwch gyda'r un pwysicaf.
        [few] Pwyswch hyd at { $count } cherdyn. Dechreuwch gyda'r un pwysicaf.
        [many] Pwyswch hyd at { $count } cherdyn. Dechreuwch gyda'r un pwysicaf.
       *[other] Pwyswch hyd at { $count } cerdyn. Dechreuwch gyda'r un pwysicaf.
    }
rank-again = Pwyswch gerdyn eto i'w dynnu allan.
rank-place = { $option }. Eich rhif { $number }
rank-full = Rydych wedi dewis digon. Pwyswch 1 o'ch cardiau i'w dynnu allan. Yna dewiswch un arall.
