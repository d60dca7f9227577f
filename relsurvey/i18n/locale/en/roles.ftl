# The roles that staff can hold, and what each of them is for.

roles-administrator = Administrator
roles-administrator-help = Looks after people and survey rounds, prints links, publishes and reads results.
roles-manager = Manager
roles-manager-help = Sees how many answers came back and reads results, for named services only.
roles-facilitator = Workshop facilitator
roles-facilitator-help = Runs workshops with teams and reads results.
roles-controller = Data controller
roles-controller-help = May lower the threshold that protects small groups, and take out answers row by row, both with a written reason. Reads results.
roles-safeguarding = Safeguarding lead
roles-safeguarding-help = Is told when somebody may be at risk.
roles-reviewer = Comment reviewer
roles-reviewer-help = Reads comments before anybody else and takes out what names somebody.
roles-paper = Paper entry
roles-paper-help = Types in answers that were given on paper.
