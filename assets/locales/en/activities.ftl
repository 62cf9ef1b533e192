### The record of processing: article 30 GDPR, letter by letter.

activities-lead = What happens to personal data and why: the record of article 30 GDPR.
activities-export = Record as a report
activities-none = No processing activities have been recorded yet.
activities-none-how = Record an activity and choose its products. What the privacy leaflets say is then proposed to you.
activities-count = { $complete } of { $total } activities have everything that article 30(1) GDPR demands. Looked at on { $date }.
activities-only-missing = Only where something is missing
activities-key = The letters are those of article 30(1) GDPR. “Not recorded” is no answer, and is not compulsory.
activities-more = These are the first { $most } of { $total } activities.
activities-link = Link
activities-link-to = Link to { $activity }
activities-link-lead = To which activity does { $product } belong? Link the product below, or record a new activity.
activities-linked = { $product } is linked to { $activity }.

standing-answered = filled in
standing-missing = missing
standing-open = not recorded

activities-article = Completeness by article 30(1) GDPR
activities-complete = Everything that is compulsory is filled in.
activities-missing = { $count ->
    [one] One of the { $total } letters misses something compulsory.
   *[other] { $count } of the { $total } letters miss something compulsory.
  }
activities-letter = Letter
activities-asked = What is asked
activities-standing = State
activities-if-any = if there are any
activities-where-possible = where possible
activities-guide = Go through it step by step
activities-guide-on = Complete it step by step

activities-guide-lead = Each field is saved as you leave it. You can stop anywhere and go on later.
activities-steps = Steps
activities-step-what = What and with what
activities-step-a = a · who
activities-step-b = b · why
activities-step-c = c · about whom and what
activities-step-d = d · for whom
activities-step-e = e · outside the EEA
activities-step-f = f · how long
activities-step-g = g · how secured
activities-step-more = Further
activities-explain-what = What is this activity about, who is responsible for it, and with which products and at which schools does it happen? With the products, Waarborg can make proposals in the next steps.
activities-explain-a = The board is the controller; the board and its FG (DPO) stand on the board's own card. Fill in here only with whom the board is jointly responsible, if that is so.
activities-explain-b = What are the data needed for? Name each purpose apart. Article 30 does not ask the legal ground (article 6 GDPR, and article 9 for special categories), but the board must be able to name it.
activities-explain-c = Whom are the data about, and which data are they?
activities-explain-d = Who receives the data? Processors, sub-processors and parties with whom data are exchanged are recipients too.
activities-explain-e = Do data go to a country outside the EEA? Choose “none” if they do not: filling in nothing is no answer.
activities-explain-f = When are the data erased? Name the term and when it begins, for each kind of data.
activities-explain-g = Describe in general terms how the data are secured. The outcomes by measure stand in the security annexes of the products.
activities-explain-more = Article 30 does not ask this. It helps the board to show that it does its work.
activities-back = Previous step
activities-next = Next step
activities-stop = Go on later
activities-ready = Ready

activities-proposed = Proposed from the privacy leaflets: { $field }
activities-proposed-lead = The vendor says this, and it does not stand in this activity yet. Tick what you take over.
activities-take = { $count ->
    [0] Take over
   *[other] Take over { $count }
  }
activities-taken = { $count ->
    [one] 1 fact was taken over from a privacy leaflet.
   *[other] { $count } facts were taken over from privacy leaflets.
  }
activities-tick-all = Tick all
activities-tick-none = Tick none
activities-months = { $count ->
    [one] 1 month
   *[other] { $count } months
  }

part-article-what = What and with what
part-article-a = a · Controllers
part-article-b = b · Purposes
part-article-c = c · Data subjects and personal data
part-article-d = d · Recipients
part-article-e = e · Transfers outside the EEA
part-article-f = f · Retention terms
part-article-g = g · Security
part-article-more = Further, outside article 30

## Proposing an activity from a leaflet

propose-open = Propose an activity
propose-title = Propose an activity from { $leaflet }
propose-lead = This is what the vendor says. Tick what goes into your record of processing activities. The board stays responsible for what it says.
propose-there = { $count ->
    [one] This product belongs to an activity already. What the vendor says may belong there:
   *[other] This product belongs to { $count } activities already. What the vendor says may belong to one of them:
  }
propose-name-help = Name the activity after what the school does, such as ‘Pupils practise language’.
propose-nameless = Give the activity a name.
propose-doubt-school-chooses = only if the school chooses so
propose-doubt-not-allowed = the model does not allow a vendor this purpose
propose-doubt-unknown-id = this code is not in the tables of Waarborg
propose-nothing = This document says nothing on purposes, data subjects, data, recipients or retention. You can add the activity all the same and fill it in yourself.
propose-rest = What the leaflet cannot know, such as the legal ground and the schools, you fill in step by step after adding.
propose-add = Add the activity
