<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CustomerFilterWords</name>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <comment>filter of customers</comment>
        <translation>
            <numerusform>No contact for %n day</numerusform>
            <numerusform>No contact for %n days</numerusform>
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
    <name>ui::RailButton</name>
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
</TS>
