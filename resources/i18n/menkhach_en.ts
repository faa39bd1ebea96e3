<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>%Ln customers written to %1.</source>
        <comment>number; file</comment>
        <translation>
            <numerusform>%Ln customer written to %1.</numerusform>
            <numerusform>%Ln customers written to %1.</numerusform>
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
        <source>%Ln birthdays</source>
        <translation>
            <numerusform>%Ln birthday</numerusform>
            <numerusform>%Ln birthdays</numerusform>
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
        <source>%Ln not greeted</source>
        <translation>
            <numerusform>%Ln not greeted</numerusform>
            <numerusform>%Ln not greeted</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%Ln customer anniversaries</source>
        <comment>became customers on this day of an earlier year</comment>
        <translation>
            <numerusform>%Ln customer anniversary</numerusform>
            <numerusform>%Ln customer anniversaries</numerusform>
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
</context>
<context>
    <name>ui::RuleHints</name>
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
    <name>ui::SampleSection</name>
    <message numerus="yes">
        <source>All %Ln customers go, those you added yourself too, with their messages and notes. This cannot be taken back. Templates and rules stay.</source>
        <translation>
            <numerusform>The only customer goes, with messages and notes. This cannot be taken back. Templates and rules stay.</numerusform>
            <numerusform>All %Ln customers go, those you added yourself too, with their messages and notes. This cannot be taken back. Templates and rules stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln customers</source>
        <translation>
            <numerusform>Remove %Ln customer</numerusform>
            <numerusform>Remove %Ln customers</numerusform>
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
        <source>%Ln not reached</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln not reached</numerusform>
            <numerusform>%Ln not reached</numerusform>
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
</context>
</TS>
