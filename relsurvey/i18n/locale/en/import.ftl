### Remarks in a drafted mapping file.

import-draft-top =
    A mapping file: how a CSV file becomes a closed wave in relsurvey.
    It was drafted by looking at the file, so every line is a guess. Read it from top to bottom and correct it.
    docs/how-to/import.md explains each part. Check it with: relsurvey check THIS-FILE
import-draft-wave =
    The wave. Set its name, and the first and the last day on which people answered.
import-draft-release =
    What will be published, fixed before anyone looks at the answers. Groups below the threshold stay hidden.
    Choose the questions with a line "questions: [id, id]"; all of them are published when you leave it out.
import-draft-unit =
    The column that says which group a person belongs to. Take out what is no group you want to show.
    Rows with another value are left out of everything. Write the number of people asked instead of "returned" if you know it.
import-draft-unit-others =
    Other columns that could be the unit: { $columns }
import-draft-questionnaire =
    Either only the id of a questionnaire under surveys/, or your own title and groups as here.
import-draft-group = Answers
import-draft-not-answered =
    Cells that are no answer, in every column. "dont_know" and "prefer_not" can stand here too, with words for them
    in questionnaire > ways_out.
import-draft-answer-sets =
    What the cells mean. Give each answer an id and the words that people read, in their order from one end to the other.
    Several cells can mean the same answer.
import-draft-questions =
    Set the text to the question that people were asked. Take out what is no question, and what could name a person.
    For each question, change "best: ask" to "best: first" or "best: last": which end of its answers is the good one.
    Results are coloured by it. The same answers can be good for one question and bad for the next: think of "I am lonely".
import-draft-others =
    Columns left out, because they have too many or too few different cells to be a choice: { $columns }
