#include "ui/today/today_menu.h"

#include "app/people/channels.h"
#include "ui/language/word_labels.h"
#include "ui/today/greeting_buttons.h"

using namespace Qt::StringLiterals;

namespace ui {

TodayMenu::TodayMenu(const app::TodayItem &item, GreetingButtons &buttons, QWidget *parent) : QMenu(parent)
{
    setObjectName(u"todayMenu"_s);
    addEntry(u"customer"_s, tr("Open the customer"), tr("double click", "beside a menu entry"),
             &TodayMenu::customerWanted);
    addSeparator();
    const db::OutboxMessage &message = item.message;
    const bool isByProgram = message.state == db::MessageState::Approved;
    const bool opens =
        !isByProgram && !app::linkFor(message.channel, message.address, {}, message.text).isEmpty();
    if (opens)
        addEntry(u"copy"_s, tr("Copy and open %1", "channel").arg(labelOf(message.channel)),
                 tr("Enter", "key cap"), &TodayMenu::copyWanted);
    addEntry(u"text"_s, tr("Copy the text"), u"Ctrl+C"_s, &TodayMenu::textWanted);
    addEntry(u"phone"_s,
             message.channel == db::Channel::Email ? tr("Copy the address") : tr("Copy the number"), {},
             &TodayMenu::phoneWanted);
    addSeparator();
    if (isByProgram) {
        addEntry(u"withdraw"_s, tr("Withdraw", "the approval to send it by a program"), {},
                 &TodayMenu::withdrawWanted);
        return;
    }
    if (!db::isOpen(message.state)) {
        addEntry(u"takeBack"_s, tr("Undo"), {}, &TodayMenu::takeBackWanted);
        return;
    }
    addEntry(u"sent"_s, tr("Mark sent"), u"D"_s, &TodayMenu::sentWanted);
    addSkip(tr("Skip", "no greeting is sent"), buttons);
    addEntry(u"edit"_s, tr("Edit just this one"), u"E"_s, &TodayMenu::editWanted);
    addSeparator();
    addEntry(u"group"_s, tr("Choose the whole group"), u"Ctrl+A"_s, &TodayMenu::groupWanted);
}

TodayMenu::TodayMenu(int count, GreetingButtons &buttons, QWidget *parent) : QMenu(parent)
{
    setObjectName(u"todayMenu"_s);
    addEntry(u"rows"_s, tr("Copy %Ln numbers and texts", "greetings", count), u"Ctrl+C"_s,
             &TodayMenu::rowsWanted);
    addSeparator();
    addEntry(u"sent"_s, tr("Mark %Ln as sent", "greetings", count), u"D"_s, &TodayMenu::sentWanted);
    addSkip(tr("Skip %Ln", "greetings", count), buttons);
    addSeparator();
    addDayExports(*this, [this](DayExport kind) { emit exportWanted(kind); });
}

void TodayMenu::addEntry(const QString &name, const QString &text, const QString &keys,
                         void (TodayMenu::*wanted)())
{
    QAction *action = addAction(keys.isEmpty() ? text : text + u'\t' + keys, this, wanted);
    action->setObjectName(name);
}

void TodayMenu::addSkip(const QString &text, GreetingButtons &buttons)
{
    QMenu *reasons = addMenu(text);
    reasons->setObjectName(u"todaySkipMenu"_s);
    buttons.fillReasons(*reasons);
}

} // namespace ui
