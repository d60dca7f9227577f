### What is wrong in instrument.yaml beside a staff questionnaire, and how to mend it.

problems-statement-unknown = There is no statement with levels that has the id "{ $id }" in questionnaire.yaml. Correct the id, or take it out.
