<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::step</name>
    <message numerus="yes">
        <source>Stage changed: %n customers</source>
        <translation>
            <numerusform>Stage changed: %n customer</numerusform>
            <numerusform>Stage changed: %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage as it was before: %n customers</source>
        <translation>
            <numerusform>Stage as it was before: %n customer</numerusform>
            <numerusform>Stage as it was before: %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n customers</source>
        <translation>
            <numerusform>Deleted: %n customer</numerusform>
            <numerusform>Deleted: %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: %n customers</source>
        <translation>
            <numerusform>Restored: %n customer</numerusform>
            <numerusform>Restored: %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delivery reports received: %n messages</source>
        <translation>
            <numerusform>Delivery report received: %n message</numerusform>
            <numerusform>Delivery reports received: %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <comment>ways of contact</comment>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>purchases</comment>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>since the event of a personal day, then</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BackgroundWords</name>
    <message numerus="yes">
        <source>%Ln go by themselves today</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln goes by itself today</numerusform>
            <numerusform>%Ln go by themselves today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln to send</numerusform>
            <numerusform>%Ln to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to approve</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln to approve</numerusform>
            <numerusform>%Ln to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln missed</numerusform>
            <numerusform>%Ln missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look into</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln to look into</numerusform>
            <numerusform>%Ln to look into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies came</source>
        <translation>
            <numerusform>%Ln reply came</numerusform>
            <numerusform>%Ln replies came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want no more messages</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln wants no more messages</numerusform>
            <numerusform>%Ln want no more messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln birthdays</source>
        <translation>
            <numerusform>%Ln birthday</numerusform>
            <numerusform>%Ln birthdays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::BackupReminder</name>
    <message numerus="yes">
        <source>No backup for %Ln days</source>
        <translation>
            <numerusform>No backup for %Ln day</numerusform>
            <numerusform>No backup for %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CampaignBar</name>
    <message numerus="yes">
        <source>Campaign “%1”: %Ln messages approved</source>
        <translation>
            <numerusform>Campaign “%1”: %Ln message approved</numerusform>
            <numerusform>Campaign “%1”: %Ln messages approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln were left as they are: a rule of sending keeps them back.</source>
        <comment>what was approved; messages</comment>
        <translation>
            <numerusform>%1. %Ln was left as it is: a rule of sending keeps it back.</numerusform>
            <numerusform>%1. %Ln were left as they are: a rule of sending keeps them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campaign “%1” paused: %Ln messages wait</source>
        <translation>
            <numerusform>Campaign “%1” paused: %Ln message waits</numerusform>
            <numerusform>Campaign “%1” paused: %Ln messages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campaign “%1” cancelled: %Ln messages do not go</source>
        <translation>
            <numerusform>Campaign “%1” cancelled: %Ln message does not go</numerusform>
            <numerusform>Campaign “%1” cancelled: %Ln messages do not go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CampaignDialog</name>
    <message numerus="yes">
        <source>Campaign “%1”: %Ln messages planned</source>
        <translation>
            <numerusform>Campaign “%1”: %Ln message planned</numerusform>
            <numerusform>Campaign “%1”: %Ln messages planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CampaignResult</name>
    <message numerus="yes">
        <source>Nothing is in the way: %Ln messages may go.</source>
        <translation>
            <numerusform>Nothing is in the way: %Ln message may go.</numerusform>
            <numerusform>Nothing is in the way: %Ln messages may go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln messages may go.</source>
        <translation>
            <numerusform>%1 of %Ln message may go.</numerusform>
            <numerusform>%1 of %Ln messages may go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave these %Ln customers out</source>
        <translation>
            <numerusform>Leave this customer out</numerusform>
            <numerusform>Leave these %Ln customers out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln with something in the way</source>
        <comment>customers</comment>
        <translation>
            <numerusform>The %Ln with something in the way</numerusform>
            <numerusform>All %Ln with something in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts to pay for</source>
        <comment>of SMS, or Zalo notifications</comment>
        <translation>
            <numerusform>%Ln part to pay for</numerusform>
            <numerusform>%Ln parts to pay for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CampaignWork</name>
    <message numerus="yes">
        <source>To %Ln customers</source>
        <comment>a campaign</comment>
        <translation>
            <numerusform>To %Ln customer</numerusform>
            <numerusform>To %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CollectNotices</name>
    <message numerus="yes">
        <source>%n mails to %1 want no more messages and could not be assigned to a customer. Look into the mailbox.</source>
        <comment>account</comment>
        <translation>
            <numerusform>%n mail to %1 wants no more messages and could not be assigned to a customer. Look into the mailbox.</numerusform>
            <numerusform>%n mails to %1 want no more messages and could not be assigned to a customer. Look into the mailbox.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails to %1 could not be taken in. Look into the mailbox.</source>
        <comment>account</comment>
        <translation>
            <numerusform>%n mail to %1 could not be taken in. Look into the mailbox.</numerusform>
            <numerusform>%n mails to %1 could not be taken in. Look into the mailbox.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message numerus="yes">
        <source>%n more column(s) stay as they were recognised.</source>
        <translation>
            <numerusform>%n more column stays as it was recognised.</numerusform>
            <numerusform>%n more columns stay as they were recognised.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Command</name>
    <message numerus="yes">
        <source>%Ln were left as they are: they changed meanwhile, or must not be written to any more.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln was left as it is: it changed meanwhile, or must not be written to any more.</numerusform>
            <numerusform>%Ln were left as they are: they changed meanwhile, or must not be written to any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CounterClose</name>
    <message numerus="yes">
        <source>%Ln line(s) typed at the counter are not recorded and would be lost. Ctrl+K leads back to them.</source>
        <translation>
            <numerusform>%Ln line typed at the counter is not recorded and would be lost. Ctrl+K leads back to it.</numerusform>
            <numerusform>%Ln lines typed at the counter are not recorded and would be lost. Ctrl+K leads back to them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerCount</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <comment>in the status line</comment>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerExporter</name>
    <message numerus="yes">
        <source>Export %Ln customers</source>
        <comment>title of a dialog</comment>
        <translation>
            <numerusform>Export %Ln customer</numerusform>
            <numerusform>Export %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers written to “%1”.</source>
        <comment>number; file</comment>
        <translation>
            <numerusform>%Ln customer written to “%1”.</numerusform>
            <numerusform>%Ln customers written to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerMenus</name>
    <message numerus="yes">
        <source>Delete %Ln customers</source>
        <translation>
            <numerusform>Delete %Ln customer</numerusform>
            <numerusform>Delete %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DayExporter</name>
    <message numerus="yes">
        <source>%Ln were left out: their words speak of another day.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln was left out: its words speak of another day.</numerusform>
            <numerusform>%Ln were left out: their words speak of another day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings are being printed by %1.</source>
        <comment>number; printer</comment>
        <translation>
            <numerusform>%Ln greeting is being printed by %1.</numerusform>
            <numerusform>%Ln greetings are being printed by %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings written to “%1”.</source>
        <comment>number; file</comment>
        <translation>
            <numerusform>%Ln greeting written to “%1”.</numerusform>
            <numerusform>%Ln greetings written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln must not go and were left out (%1).</source>
        <comment>greetings; why, counted</comment>
        <translation>
            <numerusform>%Ln must not go and was left out (%1).</numerusform>
            <numerusform>%Ln must not go and were left out (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DayPanel</name>
    <message numerus="yes">
        <source>See all %Ln people of this day</source>
        <translation>
            <numerusform>See the %Ln person of this day</numerusform>
            <numerusform>See all %Ln people of this day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>since a wedding, a birth, a death</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DayWords</name>
    <message numerus="yes">
        <source>%Ln birthdays</source>
        <translation>
            <numerusform>%Ln birthday</numerusform>
            <numerusform>%Ln birthdays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer anniversaries</source>
        <comment>became customers on this day of an earlier year</comment>
        <translation>
            <numerusform>%Ln customer anniversary</numerusform>
            <numerusform>%Ln customer anniversaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <comment>greetings of a day</comment>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>greetings of a day</comment>
        <translation>
            <numerusform>%Ln missed</numerusform>
            <numerusform>%Ln missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <comment>greetings of a day: perhaps sent, perhaps not</comment>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not greeted</source>
        <translation>
            <numerusform>%Ln not greeted</numerusform>
            <numerusform>%Ln not greeted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>greetings of a day</comment>
        <translation>
            <numerusform>%Ln skipped</numerusform>
            <numerusform>%Ln skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sent</source>
        <comment>an occasion; greetings of a day</comment>
        <translation>
            <numerusform>%1: %Ln sent</numerusform>
            <numerusform>%1: %Ln sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Doer</name>
    <message numerus="yes">
        <source>%1. %Ln messages wait again: they do not go before you approve them.</source>
        <comment>%1: the cancelling of a campaign, undone</comment>
        <translation>
            <numerusform>%1. %Ln message waits again: it does not go before you approve it.</numerusform>
            <numerusform>%1. %Ln messages wait again: they do not go before you approve them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DuplicateWords</name>
    <message numerus="yes">
        <source>%n group(s) of customers who may be the same</source>
        <translation>
            <numerusform>%n group of customers who may be the same</numerusform>
            <numerusform>%n groups of customers who may be the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the first %n are shown</source>
        <translation>
            <numerusform>%1; the first is shown</numerusform>
            <numerusform>%1; the first %n are shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) or address(es)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n phone number or address</numerusform>
            <numerusform>%n phone numbers or addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greeting(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n greeting</numerusform>
            <numerusform>%n greetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EffectView</name>
    <message numerus="yes">
        <source>%Ln greetings, as before</source>
        <translation>
            <numerusform>%Ln greeting, as before</numerusform>
            <numerusform>%Ln greetings, as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %Ln greetings</source>
        <comment>number before, and after</comment>
        <translation>
            <numerusform>%1 → %Ln greeting</numerusform>
            <numerusform>%1 → %Ln greetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next time, %1: %Ln greetings</source>
        <comment>date</comment>
        <translation>
            <numerusform>Next time, %1: %Ln greeting</numerusform>
            <numerusform>Next time, %1: %Ln greetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next time, %1: %2 → %Ln greetings</source>
        <comment>date; number before, and after</comment>
        <translation>
            <numerusform>Next time, %1: %2 → %Ln greeting</numerusform>
            <numerusform>Next time, %1: %2 → %Ln greetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EraseDialog</name>
    <message numerus="yes">
        <source>%Ln numbers and addresses</source>
        <translation>
            <numerusform>%Ln number or address</numerusform>
            <numerusform>%Ln numbers and addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the notes of %Ln contacts</source>
        <translation>
            <numerusform>the note of %Ln contact</numerusform>
            <numerusform>the notes of %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the texts of %Ln messages</source>
        <translation>
            <numerusform>the text of %Ln message</numerusform>
            <numerusform>the texts of %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same is done in %Ln backups:</source>
        <translation>
            <numerusform>The same is done in %Ln backup:</numerusform>
            <numerusform>The same is done in %Ln backups:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>copies of the shop</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies from before an update are removed.</source>
        <translation>
            <numerusform>%Ln copy from before an update is removed.</numerusform>
            <numerusform>%Ln copies from before an update are removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address card(s)</source>
        <translation>
            <numerusform>%Ln address card</numerusform>
            <numerusform>%Ln address cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FollowUp</name>
    <message numerus="yes">
        <source>%Ln customer(s) moved to “%1”</source>
        <comment>a stage</comment>
        <translation>
            <numerusform>%Ln customer moved to “%1”</numerusform>
            <numerusform>%Ln customers moved to “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GreetingCopy</name>
    <message numerus="yes">
        <source>%Ln greetings copied, each with its number and text.</source>
        <translation>
            <numerusform>%Ln greeting copied with its number and text.</numerusform>
            <numerusform>%Ln greetings copied, each with its number and text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left out: their words speak of another day.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln was left out: its words speak of another day.</numerusform>
            <numerusform>%Ln were left out: their words speak of another day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left out: they must not be sent any more.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln was left out: it must not be sent any more.</numerusform>
            <numerusform>%Ln were left out: they must not be sent any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GreetingPane</name>
    <message numerus="yes">
        <source>By SMS, %Ln to pay for.</source>
        <comment>parts</comment>
        <translation>
            <numerusform>By SMS, %Ln part to pay for.</numerusform>
            <numerusform>By SMS, %Ln parts to pay for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %1, %Ln characters.</source>
        <comment>channel</comment>
        <translation>
            <numerusform>By %1, %Ln character.</numerusform>
            <numerusform>By %1, %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GreetingWords</name>
    <message numerus="yes">
        <source>“%1” and %Ln more</source>
        <comment>templates of a rule</comment>
        <translation>
            <numerusform>“%1” and %Ln more</numerusform>
            <numerusform>“%1” and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ahead</source>
        <comment>days ahead of a rule</comment>
        <translation>
            <numerusform>%Ln day ahead</numerusform>
            <numerusform>%Ln days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GreetingWork</name>
    <message numerus="yes">
        <source>Recorded: %Ln greetings</source>
        <translation>
            <numerusform>Recorded: %Ln greeting</numerusform>
            <numerusform>Recorded: %Ln greetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped: %Ln greetings</source>
        <translation>
            <numerusform>Skipped: %Ln greeting</numerusform>
            <numerusform>Skipped: %Ln greetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left as they are: someone else was quicker, or they must not be written to any more.</source>
        <translation>
            <numerusform>%Ln was left as it is: someone else was quicker, or they must not be written to any more.</numerusform>
            <numerusform>%Ln were left as they are: someone else was quicker, or they must not be written to any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings go by themselves at their hours</source>
        <translation>
            <numerusform>%Ln greeting goes by itself at its hour</numerusform>
            <numerusform>%Ln greetings go by themselves at their hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left to you: a rule of sending keeps them back.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln is left to you: a rule of sending keeps it back.</numerusform>
            <numerusform>%Ln are left to you: a rule of sending keeps them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupCopy</name>
    <message numerus="yes">
        <source>%Ln phone numbers copied</source>
        <translation>
            <numerusform>%Ln phone number copied</numerusform>
            <numerusform>%Ln phone numbers copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages copied, each with its number or address.</source>
        <translation>
            <numerusform>%Ln message copied, with its number or address.</numerusform>
            <numerusform>%Ln messages copied, each with its number or address.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupWork</name>
    <message numerus="yes">
        <source>%Ln customers moved to the stage %1</source>
        <comment>customers; stage</comment>
        <translation>
            <numerusform>%Ln customer moved to the stage %1</numerusform>
            <numerusform>%Ln customers moved to the stage %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers tagged “%1”</source>
        <comment>customers; tag</comment>
        <translation>
            <numerusform>%Ln customer tagged “%1”</numerusform>
            <numerusform>%Ln customers tagged “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %Ln customers</source>
        <comment>tag; customers</comment>
        <translation>
            <numerusform>Tag “%1” removed from %Ln customer</numerusform>
            <numerusform>Tag “%1” removed from %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers deleted</source>
        <translation>
            <numerusform>%Ln customer deleted</numerusform>
            <numerusform>%Ln customers deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers moved to %1</source>
        <comment>customers; province</comment>
        <translation>
            <numerusform>%Ln customer moved to %1</numerusform>
            <numerusform>%Ln customers moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %n customers who are one person.</source>
        <translation>
            <numerusform>Select at most %n customer who is one person.</numerusform>
            <numerusform>Select at most %n customers who are one person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HoursSection</name>
    <message numerus="yes">
        <source>%Ln rules name an hour outside these. Their greetings go at the nearest hour inside.</source>
        <translation>
            <numerusform>%Ln rule names an hour outside these. Its greetings go at the nearest hour inside.</numerusform>
            <numerusform>%Ln rules name an hour outside these. Their greetings go at the nearest hour inside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Import %Ln customer</numerusform>
            <numerusform>Import %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::InsightWords</name>
    <message numerus="yes">
        <source>%1 is not complete: %n days are counted.</source>
        <comment>a month or a week</comment>
        <translation>
            <numerusform>%1 is not complete: %n day is counted.</numerusform>
            <numerusform>%1 is not complete: %n days are counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n days)</source>
        <comment>behind a month or week that is not whole</comment>
        <translation>
            <numerusform> (%n day)</numerusform>
            <numerusform> (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures of the %Ln customers who are in the segment “%1” today.</source>
        <translation>
            <numerusform>Figures of the %Ln customer who is in the segment “%1” today.</numerusform>
            <numerusform>Figures of the %Ln customers who are in the segment “%1” today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::JobProgress</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::LimitWords</name>
    <message numerus="yes">
        <source>%1 within %n days</source>
        <comment>a number of messages</comment>
        <translation>
            <numerusform>%1 within %n day</numerusform>
            <numerusform>%1 within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MergePanel</name>
    <message numerus="yes">
        <source>%n more of this group come(s) next.</source>
        <translation>
            <numerusform>%n more of this group comes next.</numerusform>
            <numerusform>%n more of this group come next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessagePanel</name>
    <message numerus="yes">
        <source>%Ln parts to pay</source>
        <comment>of an SMS</comment>
        <translation>
            <numerusform>%Ln part to pay</numerusform>
            <numerusform>%Ln parts to pay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them go to a mailbox or number that does not exist. Sent again, they come back or are kept back: correct it in the profile first.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln of them goes to a mailbox or number that does not exist. Sent again, it comes back or is kept back: correct it in the profile first.</numerusform>
            <numerusform>%Ln of them go to a mailbox or number that does not exist. Sent again, they come back or are kept back: correct it in the profile first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MissedDialog</name>
    <message numerus="yes">
        <source>%Ln messages were missed. None of them goes before you answer.</source>
        <translation>
            <numerusform>%Ln message was missed. It does not go before you answer.</numerusform>
            <numerusform>%Ln messages were missed. None of them goes before you answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are chosen.</source>
        <translation>
            <numerusform>%Ln message is chosen.</numerusform>
            <numerusform>%Ln messages are chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left as they are: someone else has answered, or a rule of sending keeps them back.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln was left as it is: someone else has answered, or a rule of sending keeps it back.</numerusform>
            <numerusform>%Ln were left as they are: someone else has answered, or a rule of sending keeps them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages were missed; the first %1 are listed.</source>
        <translation>
            <numerusform>%Ln message was missed; the first %1 are listed.</numerusform>
            <numerusform>%Ln messages were missed; the first %1 are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are chosen, also those that are not listed.</source>
        <translation>
            <numerusform>%Ln message is chosen, also those that are not listed.</numerusform>
            <numerusform>%Ln messages are chosen, also those that are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MissedWords</name>
    <message numerus="yes">
        <source>This shop is a restored backup. Of %Ln messages it is not known whether they went out meanwhile; nothing goes out by itself until you answer.</source>
        <translation>
            <numerusform>This shop is a restored backup. Of %Ln message it is not known whether it went out meanwhile; nothing goes out by itself until you answer.</numerusform>
            <numerusform>This shop is a restored backup. Of %Ln messages it is not known whether they went out meanwhile; nothing goes out by itself until you answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away: %Ln messages were missed.</source>
        <translation>
            <numerusform>While you were away: %Ln message was missed.</numerusform>
            <numerusform>While you were away: %Ln messages were missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be sent: %Ln messages</source>
        <translation>
            <numerusform>To be sent: %Ln message</numerusform>
            <numerusform>To be sent: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded as sent: %Ln messages</source>
        <translation>
            <numerusform>Recorded as sent: %Ln message</numerusform>
            <numerusform>Recorded as sent: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped: %Ln messages</source>
        <translation>
            <numerusform>Skipped: %Ln message</numerusform>
            <numerusform>Skipped: %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::NotReachedDialog</name>
    <message numerus="yes">
        <source>%Ln greetings cannot be sent; the first ones are shown.</source>
        <translation>
            <numerusform>%Ln greeting cannot be sent; the first ones are shown.</numerusform>
            <numerusform>%Ln greetings cannot be sent; the first ones are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings cannot be sent.</source>
        <translation>
            <numerusform>%Ln greeting cannot be sent.</numerusform>
            <numerusform>%Ln greetings cannot be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OccasionForm</name>
    <message numerus="yes">
        <source>A name of %Ln characters at most.</source>
        <translation>
            <numerusform>A name of %Ln character at most.</numerusform>
            <numerusform>A name of %Ln characters at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OccasionModel</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>an occasion held several times a year</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules, off</source>
        <comment>of an occasion</comment>
        <translation>
            <numerusform>%Ln rule, off</numerusform>
            <numerusform>%Ln rules, off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OccasionPanel</name>
    <message numerus="yes">
        <source>Deleted: %1, with %Ln rules</source>
        <comment>day</comment>
        <translation>
            <numerusform>Deleted: %1, with %Ln rule</numerusform>
            <numerusform>Deleted: %1, with %Ln rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OutboxWords</name>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <comment>at sending a message</comment>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <comment>size of a part of a mail</comment>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OutboxWork</name>
    <message numerus="yes">
        <source>Recorded as sent: %Ln messages</source>
        <translation>
            <numerusform>Recorded as sent: %Ln message</numerusform>
            <numerusform>Recorded as sent: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be sent again: %Ln messages</source>
        <translation>
            <numerusform>To be sent again: %Ln message</numerusform>
            <numerusform>To be sent again: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped: %Ln messages</source>
        <translation>
            <numerusform>Skipped: %Ln message</numerusform>
            <numerusform>Skipped: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %Ln messages</source>
        <translation>
            <numerusform>Approved: %Ln message</numerusform>
            <numerusform>Approved: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn: %Ln messages</source>
        <translation>
            <numerusform>Withdrawn: %Ln message</numerusform>
            <numerusform>Withdrawn: %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left as they are: they changed meanwhile, or a rule of sending keeps them back.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln was left as it is: it changed meanwhile, or a rule of sending keeps it back.</numerusform>
            <numerusform>%Ln were left as they are: they changed meanwhile, or a rule of sending keeps them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PreviewStep</name>
    <message numerus="yes">
        <source>%Ln row(s) have the code of a customer with another name and phone. Someone else?</source>
        <translation>
            <numerusform>%Ln row has the code of a customer with another name and phone. Someone else?</numerusform>
            <numerusform>%Ln rows have the code of a customer with another name and phone. Someone else?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Have the %Ln new customer(s) bought from you before? The list does not say it.</source>
        <translation>
            <numerusform>Has the %Ln new customer bought from you before? The list does not say it.</numerusform>
            <numerusform>Have the %Ln new customers bought from you before? The list does not say it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of people whom the shop does not know. What shall become of them?</source>
        <translation>
            <numerusform>%Ln row is of a person whom the shop does not know. What shall become of it?</numerusform>
            <numerusform>%Ln rows are of people whom the shop does not know. What shall become of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have the name and the birthday of another and may be the same.</source>
        <translation>
            <numerusform>%Ln new customer has the name and the birthday of another and may be the same.</numerusform>
            <numerusform>%Ln new customers have the name and the birthday of others and may be the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You leave %Ln row(s) out.</source>
        <translation>
            <numerusform>You leave %Ln row out.</numerusform>
            <numerusform>You leave %Ln rows out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted customer(s) will be there again: %1.</source>
        <comment>names with their lines</comment>
        <translation>
            <numerusform>%Ln deleted customer will be there again: %1.</numerusform>
            <numerusform>%Ln deleted customers will be there again: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProfileHead</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>tags of a customer</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RequestsDialog</name>
    <message numerus="yes">
        <source>%Ln request(s); what is due first stands at the top.</source>
        <translation>
            <numerusform>%Ln request; what is due first stands at the top.</numerusform>
            <numerusform>%Ln requests; what is due first stands at the top.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RescuePage</name>
    <message numerus="yes">
        <source>%1  ·  %Ln customers  ·  %2</source>
        <comment>a day, and a size</comment>
        <translation>
            <numerusform>%1  ·  %Ln customer  ·  %2</numerusform>
            <numerusform>%1  ·  %Ln customers  ·  %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RestoreWords</name>
    <message numerus="yes">
        <source>%Ln come back</source>
        <comment>things of a kind</comment>
        <translation>
            <numerusform>%Ln comes back</numerusform>
            <numerusform>%Ln come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be gone</source>
        <comment>things of a kind</comment>
        <translation>
            <numerusform>%Ln will be gone</numerusform>
            <numerusform>%Ln will be gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln become as they were then</source>
        <comment>things of a kind</comment>
        <translation>
            <numerusform>%Ln becomes as it was then</numerusform>
            <numerusform>%Ln become as they were then</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies are kept there: the newest of %1, the oldest of %2</source>
        <comment>%1, %2: days</comment>
        <translation>
            <numerusform>%Ln copies are kept there: the newest of %1, the oldest of %2</numerusform>
            <numerusform>%Ln copies are kept there: the newest of %1, the oldest of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ResultStep</name>
    <message numerus="yes">
        <source>%Ln row(s) read in %1 s.</source>
        <translation>
            <numerusform>%Ln row read in %1 s.</numerusform>
            <numerusform>%Ln rows read in %1 s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in without a cell that was not understood.</source>
        <translation>
            <numerusform>%Ln row came in without a cell that was not understood.</numerusform>
            <numerusform>%Ln rows came in without a cell that was not understood.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were held back: the code belongs to someone with another name and phone.</source>
        <translation>
            <numerusform>%Ln row was held back: the code belongs to someone with another name and phone.</numerusform>
            <numerusform>%Ln rows were held back: the code belongs to someone with another name and phone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) refused messages in the list; that is kept.</source>
        <translation>
            <numerusform>%Ln customer refused messages in the list; that is kept.</numerusform>
            <numerusform>%Ln customers refused messages in the list; that is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them refused %1 only: greetings go by another channel where there is one. To stop them all, record it with the customer.</source>
        <comment>customers; channels</comment>
        <translation>
            <numerusform>%Ln of them refused %1 only: greetings go by another channel where there is one. To stop them all, record it with the customer.</numerusform>
            <numerusform>%Ln of them refused %1 only: greetings go by another channel where there is one. To stop them all, record it with the customer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a code whose zeros are missing in the list (%1 is %2 here); the code here stays.</source>
        <translation>
            <numerusform>%Ln row has a code whose zeros are missing in the list (%1 is %2 here); the code here stays.</numerusform>
            <numerusform>%Ln rows have a code whose zeros are missing in the list (%1 is %2 here); the code here stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have no phone, e-mail or other contact: line(s) %1 of the list.</source>
        <comment>customers; their lines</comment>
        <translation>
            <numerusform>%Ln new customer has no phone, e-mail or other contact: line %1 of the list.</numerusform>
            <numerusform>%Ln new customers have no phone, e-mail or other contact: lines %1 of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported before and count once.</source>
        <translation>
            <numerusform>%Ln row was imported before and counts once.</numerusform>
            <numerusform>%Ln rows were imported before and count once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of receipts that were cancelled, returned or not finished.</source>
        <translation>
            <numerusform>%Ln row is of a receipt that was cancelled, returned or not finished.</numerusform>
            <numerusform>%Ln rows are of receipts that were cancelled, returned or not finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them came in as a purchase before; it stays until you remove it.</source>
        <comment>receipts cancelled by now</comment>
        <translation>
            <numerusform>%Ln of them came in as a purchase before; it stays until you remove it.</numerusform>
            <numerusform>%Ln of them came in as purchases before; they stay until you remove them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) say another total than the first line of their receipt, which counts.</source>
        <translation>
            <numerusform>%Ln line says another total than the first line of its receipt, which counts.</numerusform>
            <numerusform>%Ln lines say another total than the first line of their receipt, which counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of people whom the shop does not know.</source>
        <translation>
            <numerusform>%Ln row is of a person whom the shop does not know.</numerusform>
            <numerusform>%Ln rows are of people whom the shop does not know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were created.</source>
        <translation>
            <numerusform>%Ln customer was created.</numerusform>
            <numerusform>%Ln customers were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have no name in the list and go by the number or the address: line(s) %1.</source>
        <comment>customers; their lines</comment>
        <translation>
            <numerusform>%Ln new customer has no name in the list and goes by the number or the address: line %1.</numerusform>
            <numerusform>%Ln new customers have no name in the list and go by the number or the address: lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have a number or an address whose owner asked to be erased: no message may be sent there until they agree again.</source>
        <translation>
            <numerusform>%Ln customer has a number or an address whose owner asked to be erased: no message may be sent there until they agree again.</numerusform>
            <numerusform>%Ln customers have a number or an address whose owner asked to be erased: no message may be sent there until they agree again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of walk-ins, who are no customers.</source>
        <translation>
            <numerusform>%Ln row is of a walk-in, who is no customer.</numerusform>
            <numerusform>%Ln rows are of walk-ins, who are no customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln customer(s) to “%1”</source>
        <comment>a stage</comment>
        <translation>
            <numerusform>Move %Ln customer to “%1”</numerusform>
            <numerusform>Move %Ln customers to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) were not recorded, since the other person is not known by the code or the phone: line(s) %1.</source>
        <comment>of two customers; lines</comment>
        <translation>
            <numerusform>%Ln relation was not recorded, since the other person is not known by the code or the phone: line %1.</numerusform>
            <numerusform>%Ln relations were not recorded, since the other person is not known by the code or the phone: lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have bought and still count as prospects: %1.</source>
        <comment>customers; their stages</comment>
        <translation>
            <numerusform>%Ln customer has bought and still counts as a prospect: %1.</numerusform>
            <numerusform>%Ln customers have bought and still count as prospects: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of this list may be the same person.</source>
        <comment>groups of customers</comment>
        <translation>
            <numerusform>%Ln group of this list may be the same person.</numerusform>
            <numerusform>%Ln groups of this list may be the same person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) sum up the list and were left out.</source>
        <comment>&quot;Total: 9 customers&quot;</comment>
        <translation>
            <numerusform>%Ln row sums up the list and was left out.</numerusform>
            <numerusform>%Ln rows sum up the list and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were left out by your choice.</source>
        <translation>
            <numerusform>%Ln row was left out by your choice.</numerusform>
            <numerusform>%Ln rows were left out by your choice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in with a cell that looks wrong, kept as written.</source>
        <translation>
            <numerusform>%Ln row came in with a cell that looks wrong, kept as written.</numerusform>
            <numerusform>%Ln rows came in with a cell that looks wrong, kept as written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted customer(s) are there again: %1. Undoing the import deletes them again.</source>
        <comment>names with their lines</comment>
        <translation>
            <numerusform>%Ln deleted customer is there again: %1. Undoing the import deletes this customer again.</numerusform>
            <numerusform>%Ln deleted customers are there again: %1. Undoing the import deletes them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in with a quotation mark left out whose partner was missing.</source>
        <translation>
            <numerusform>%Ln row came in with a quotation mark left out whose partner was missing.</numerusform>
            <numerusform>%Ln rows came in with a quotation mark left out whose partner was missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>numbers of lines; how many others</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) were not recorded, since the customer is named as their own referrer or relation: line(s) %1.</source>
        <comment>of a customer; lines</comment>
        <translation>
            <numerusform>%Ln relation was not recorded, since the customer is named as their own referrer or relation: line %1.</numerusform>
            <numerusform>%Ln relations were not recorded, since the customer is named as their own referrer or relation: lines %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have a number or an address whose owner refused messages before being deleted; the refusal is kept.</source>
        <translation>
            <numerusform>%Ln new customer has a number or an address whose owner refused messages before being deleted; the refusal is kept.</numerusform>
            <numerusform>%Ln new customers have a number or an address whose owner refused messages before being deleted; the refusal is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln referral(s) were not recorded, since the customer had referred the referrer, directly or through others: line(s) %1.</source>
        <comment>of a customer; lines</comment>
        <translation>
            <numerusform>%Ln referral was not recorded, since the customer had referred the referrer, directly or through others: line %1.</numerusform>
            <numerusform>%Ln referrals were not recorded, since the customers had referred the referrers, directly or through others: lines %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RightsFrame</name>
    <message numerus="yes">
        <source>%Ln data request(s) due</source>
        <translation>
            <numerusform>%Ln data request due</numerusform>
            <numerusform>%Ln data requests due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data request(s) due by %1</source>
        <comment>requests; a day</comment>
        <translation>
            <numerusform>%Ln data request due by %1</numerusform>
            <numerusform>%Ln data requests due by %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RulePartEditor</name>
    <message numerus="yes">
        <source>%n days ahead</source>
        <comment>the number is typed there</comment>
        <translation>
            <numerusform>%n day ahead</numerusform>
            <numerusform>%n days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SampleOffer</name>
    <message numerus="yes">
        <source>You are in the sample shop. Remove its %Ln invented customers before you import your own list? This cannot be undone. Customers you added yourself stay.</source>
        <translation>
            <numerusform>You are in the sample shop. Remove its invented customer before you import your own list? This cannot be undone. Customers you added yourself stay.</numerusform>
            <numerusform>You are in the sample shop. Remove its %Ln invented customers before you import your own list? This cannot be undone. Customers you added yourself stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SampleSection</name>
    <message numerus="yes">
        <source>Remove %Ln customers</source>
        <translation>
            <numerusform>Remove %Ln customer</numerusform>
            <numerusform>Remove %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invented customers go, with their messages and notes. Customers you added or imported yourself stay, and so do templates and rules. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln invented customer goes, with messages and notes. Customers you added or imported yourself stay, and so do templates and rules. This cannot be undone.</numerusform>
            <numerusform>%Ln invented customers go, with their messages and notes. Customers you added or imported yourself stay, and so do templates and rules. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SegmentDialog</name>
    <message numerus="yes">
        <source>%Ln customers meet this</source>
        <translation>
            <numerusform>%Ln customer meets this</numerusform>
            <numerusform>%Ln customers meet this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) meet what is filled in so far</source>
        <translation>
            <numerusform>%Ln customer meets what is filled in so far</numerusform>
            <numerusform>%Ln customers meet what is filled in so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SelectionBar</name>
    <message numerus="yes">
        <source>All %Ln found are selected</source>
        <comment>customers</comment>
        <translation>
            <numerusform>The %Ln found is selected</numerusform>
            <numerusform>All %Ln found are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers selected</source>
        <translation>
            <numerusform>%Ln customer selected</numerusform>
            <numerusform>%Ln customers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SelectionPane</name>
    <message numerus="yes">
        <source>%Ln of them speak of another day and are left out when copied.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln of them speaks of another day and is left out when copied.</numerusform>
            <numerusform>%Ln of them speak of another day and are left out when copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SidebarButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>name of a page, and what waits there</comment>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StateChips</name>
    <message numerus="yes">
        <source>%1: %Ln messages</source>
        <comment>a state; how many are in it</comment>
        <translation>
            <numerusform>%1: %Ln message</numerusform>
            <numerusform>%1: %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepPanel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>customers a step touched</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagField</name>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <comment>tags of a customer</comment>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags are not shown. Show more</source>
        <translation>
            <numerusform>%Ln tag is not shown. Show more</numerusform>
            <numerusform>%Ln tags are not shown. Show more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagQuestion</name>
    <message numerus="yes">
        <source>Tag %Ln customers</source>
        <comment>a verb</comment>
        <translation>
            <numerusform>Tag %Ln customer</numerusform>
            <numerusform>Tag %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a tag from %Ln customers</source>
        <translation>
            <numerusform>Remove a tag from %Ln customer</numerusform>
            <numerusform>Remove a tag from %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TemplateChecks</name>
    <message numerus="yes">
        <source>Looking for missing data… %Ln customer(s)</source>
        <translation>
            <numerusform>Looking for missing data… %Ln customer</numerusform>
            <numerusform>Looking for missing data… %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) without “%1”</source>
        <comment>a variable</comment>
        <translation>
            <numerusform>%Ln customer without “%1”</numerusform>
            <numerusform>%Ln customers without “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>SMS with accents: at most %Ln part(s) to pay for</source>
        <translation>
            <numerusform>SMS with accents: at most %Ln part to pay for</numerusform>
            <numerusform>SMS with accents: at most %Ln parts to pay for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove accents: at most %Ln part(s)</source>
        <translation>
            <numerusform>Remove accents: at most %Ln part</numerusform>
            <numerusform>Remove accents: at most %Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TemplatePreview</name>
    <message numerus="yes">
        <source>%Ln part(s), %1/%2</source>
        <comment>SMS: parts, units used of units there</comment>
        <translation>
            <numerusform>%Ln part, %1/%2</numerusform>
            <numerusform>%Ln parts, %1/%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TemplateWork</name>
    <message numerus="yes">
        <source>“%1” is used by %Ln greeting rule(s): %2. Choose another template for them in Greetings, or archive it anyway.</source>
        <comment>title, occasions</comment>
        <translation>
            <numerusform>“%1” is used by %Ln greeting rule: %2. Choose another template for it in Greetings, or archive it anyway.</numerusform>
            <numerusform>“%1” is used by %Ln greeting rules: %2. Choose another template for them in Greetings, or archive it anyway.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayMenu</name>
    <message numerus="yes">
        <source>Copy %Ln numbers and texts</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>Copy %Ln number and text</numerusform>
            <numerusform>Copy %Ln numbers and texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln as sent</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>Mark %Ln as sent</numerusform>
            <numerusform>Mark %Ln as sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %Ln</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>Skip %Ln</numerusform>
            <numerusform>Skip %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayModel</name>
    <message numerus="yes">
        <source>Done: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Done: %Ln. Enter hides it.</numerusform>
            <numerusform>Done: %Ln. Enter hides them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Done: %Ln. Enter shows it.</numerusform>
            <numerusform>Done: %Ln. Enter shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Done · %Ln</numerusform>
            <numerusform>Done · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Missed: %Ln. Enter hides it.</numerusform>
            <numerusform>Missed: %Ln. Enter hides them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Missed: %Ln. Enter shows it.</numerusform>
            <numerusform>Missed: %Ln. Enter shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Missed · %Ln</numerusform>
            <numerusform>Missed · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln greetings. Enter hides them.</source>
        <comment>occasion, channel and template</comment>
        <translation>
            <numerusform>%1: %Ln greeting. Enter hides it.</numerusform>
            <numerusform>%1: %Ln greetings. Enter hides them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln greetings. Enter shows them.</source>
        <comment>occasion, channel and template</comment>
        <translation>
            <numerusform>%1: %Ln greeting. Enter shows it.</numerusform>
            <numerusform>%1: %Ln greetings. Enter shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Too late: %Ln. Enter hides it.</numerusform>
            <numerusform>Too late: %Ln. Enter hides them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Too late: %Ln. Enter shows it.</numerusform>
            <numerusform>Too late: %Ln. Enter shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed more than %Ln days ago, and skipped for that. Undo takes one of them back, and it can go late.</source>
        <translation>
            <numerusform>Missed more than %Ln day ago, and skipped for that. Undo takes one of them back, and it can go late.</numerusform>
            <numerusform>Missed more than %Ln days ago, and skipped for that. Undo takes one of them back, and it can go late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Too late · %Ln</numerusform>
            <numerusform>Too late · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going by themselves: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Going by itself: %Ln. Enter hides it.</numerusform>
            <numerusform>Going by themselves: %Ln. Enter hides them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going by themselves: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Going by itself: %Ln. Enter shows it.</numerusform>
            <numerusform>Going by themselves: %Ln. Enter shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going by themselves · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Going by itself · %Ln</numerusform>
            <numerusform>Going by themselves · %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayProgress</name>
    <message numerus="yes">
        <source>Looking back at %Ln days that have passed…</source>
        <comment>on which the shop was not opened</comment>
        <translation>
            <numerusform>Looking back at %Ln day that has passed…</numerusform>
            <numerusform>Looking back at %Ln days that have passed…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayTop</name>
    <message numerus="yes">
        <source>%Ln greetings to send</source>
        <comment>today</comment>
        <translation>
            <numerusform>%Ln greeting to send</numerusform>
            <numerusform>%Ln greetings to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be sent…</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln cannot be sent…</numerusform>
            <numerusform>%Ln cannot be sent…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln go by themselves</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln goes by itself</numerusform>
            <numerusform>%Ln go by themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all: %Ln</source>
        <comment>greetings that a program can send</comment>
        <translation>
            <numerusform>Approve all: %Ln</numerusform>
            <numerusform>Approve all: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>messages about which a person is asked</comment>
        <translation>
            <numerusform>%Ln missed</numerusform>
            <numerusform>%Ln missed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayWords</name>
    <message numerus="yes">
        <source>%Ln years a customer</source>
        <comment>anniversary</comment>
        <translation>
            <numerusform>%Ln year a customer</numerusform>
            <numerusform>%Ln years a customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln people</source>
        <comment>a day; people to greet on it</comment>
        <translation>
            <numerusform>%1 · %Ln person</numerusform>
            <numerusform>%1 · %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %2, %Ln people.</source>
        <comment>weekday, occasion</comment>
        <translation>
            <numerusform>Next: %1, %2, %Ln person.</numerusform>
            <numerusform>Next: %1, %2, %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %Ln birthdays.</source>
        <comment>weekday</comment>
        <translation>
            <numerusform>Next: %1, %Ln birthday.</numerusform>
            <numerusform>Next: %1, %Ln birthdays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln greetings at %1</source>
        <comment>hour</comment>
        <translation>
            <numerusform>Next: %Ln greeting at %1</numerusform>
            <numerusform>Next: %Ln greetings at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>%Ln greeting</numerusform>
            <numerusform>%Ln greetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln too late</source>
        <comment>greetings of earlier days</comment>
        <translation>
            <numerusform>%Ln too late</numerusform>
            <numerusform>%Ln too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings go by themselves.</source>
        <translation>
            <numerusform>%Ln greeting goes by itself.</numerusform>
            <numerusform>%Ln greetings go by themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %Ln greetings.</source>
        <comment>weekday</comment>
        <translation>
            <numerusform>Next: %1, %Ln greeting.</numerusform>
            <numerusform>Next: %1, %Ln greetings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages missed</source>
        <translation>
            <numerusform>%Ln message missed</numerusform>
            <numerusform>%Ln messages missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send late</source>
        <comment>greetings of earlier days, as a person has answered</comment>
        <translation>
            <numerusform>%Ln to send late</numerusform>
            <numerusform>%Ln to send late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrayStay</name>
    <message numerus="yes">
        <source>%Ln approved messages are to go later today. They go only while the program runs: it can stay in the tray. To quit, close the window again.</source>
        <translation>
            <numerusform>%Ln approved message is to go later today. It goes only while the program runs: it can stay in the tray. To quit, close the window again.</numerusform>
            <numerusform>%Ln approved messages are to go later today. They go only while the program runs: it can stay in the tray. To quit, close the window again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UntimelyList</name>
    <message numerus="yes">
        <source>“%1” (%2, %3) speaks of today, but goes out %Ln day(s) before.</source>
        <comment>title, channel, audience</comment>
        <translation>
            <numerusform>“%1” (%2, %3) speaks of today, but goes out %Ln day before.</numerusform>
            <numerusform>“%1” (%2, %3) speaks of today, but goes out %Ln days before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::import_words</name>
    <message numerus="yes">
        <source>%n stay(s): written to since.</source>
        <translation>
            <numerusform>%n stays: written to since.</numerusform>
            <numerusform>%n stay: written to since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): in contact since.</source>
        <translation>
            <numerusform>%n stays: in contact since.</numerusform>
            <numerusform>%n stay: in contact since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): consent recorded since.</source>
        <translation>
            <numerusform>%n stays: consent recorded since.</numerusform>
            <numerusform>%n stay: consent recorded since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): edited since.</source>
        <translation>
            <numerusform>%n stays: edited since.</numerusform>
            <numerusform>%n stay: edited since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) what was changed again since.</source>
        <translation>
            <numerusform>%n keeps what was changed again since.</numerusform>
            <numerusform>%n keep what was changed again since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sheet “%1”, the first of %n that holds something</source>
        <translation>
            <numerusform>sheet “%1”, the first of %n that holds something</numerusform>
            <numerusform>sheet “%1”, the first of %n that holds something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) removed.</source>
        <comment>purchases and calls of an import</comment>
        <translation>
            <numerusform>%Ln contact removed.</numerusform>
            <numerusform>%Ln contacts removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln purchase(s)</source>
        <translation>
            <numerusform>Record %Ln purchase</numerusform>
            <numerusform>Record %Ln purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln contact(s)</source>
        <comment>purchases and calls</comment>
        <translation>
            <numerusform>Record %Ln contact</numerusform>
            <numerusform>Record %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln purchase(s) recorded.</source>
        <comment>file; purchases</comment>
        <translation>
            <numerusform>%1: %Ln purchase recorded.</numerusform>
            <numerusform>%1: %Ln purchases recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln contact(s) recorded.</source>
        <comment>file; purchases and calls</comment>
        <translation>
            <numerusform>%1: %Ln contact recorded.</numerusform>
            <numerusform>%1: %Ln contacts recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %Ln purchase(s)</source>
        <comment>file, time, purchases of an import</comment>
        <translation>
            <numerusform>%1 · %2 · %Ln purchase</numerusform>
            <numerusform>%1 · %2 · %Ln purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %Ln contact(s)</source>
        <comment>file, time, purchases and calls of an import</comment>
        <translation>
            <numerusform>%1 · %2 · %Ln contact</numerusform>
            <numerusform>%1 · %2 · %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::undelete_words</name>
    <message numerus="yes">
        <source>%Ln customer(s) are back</source>
        <translation>
            <numerusform>%Ln customer is back</numerusform>
            <numerusform>%Ln customers are back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) deleted: the import they came with was undone</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln stays deleted: the import they came with was undone</numerusform>
            <numerusform>%Ln stay deleted: the import they came with was undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) stayed deleted: %1</source>
        <comment>%1: their names</comment>
        <translation>
            <numerusform>%Ln customer stayed deleted: %1</numerusform>
            <numerusform>%Ln customers stayed deleted: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::words</name>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <comment>filter of customers</comment>
        <translation>
            <numerusform>No contact for %n day</numerusform>
            <numerusform>No contact for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n stage</numerusform>
            <numerusform>%n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provinces</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n province</numerusform>
            <numerusform>%n provinces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Birthday in %n months</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>Birthday in %n month</numerusform>
            <numerusform>Birthday in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conditions</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n condition</numerusform>
            <numerusform>%n conditions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more have this number</source>
        <translation>
            <numerusform>%1 and %n more have this number</numerusform>
            <numerusform>%1 and %n more have this number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more have this address</source>
        <translation>
            <numerusform>%1 and %n more have this address</numerusform>
            <numerusform>%1 and %n more have this address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 within %n days</source>
        <comment>%1 is a condition such as “Purchases: at least 3”</comment>
        <translation>
            <numerusform>%1 within %n day</numerusform>
            <numerusform>%1 within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <comment>chosen in a condition</comment>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <comment>until a day to come</comment>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
