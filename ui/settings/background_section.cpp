#include "ui/settings/sections.h"

#include "app/platform/login_start.h"
#include "ui/language/explain.h"
#include "ui/settings/setting_card.h"
#include "ui/shell/tray_stay.h"
#include "ui/shell/undo_history.h"
#include "ui/theme/grid.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kCloseQuits = u"closeQuits"_s;
const QString kCloseStays = u"closeStays"_s;
const QString kLoginOff = u"loginOff"_s;
const QString kLoginOn = u"loginOn"_s;

/// How the system stands is looked at whenever the card comes into sight: others may change it.
class BackgroundSection final : public SettingCard
{
    Q_DECLARE_TR_FUNCTIONS(ui::BackgroundSection)
public:
    BackgroundSection(TrayStay &stay, app::LoginStart *login, UndoHistory &undo)
        : SettingCard(u"backgroundSection"_s, tr("In the background")), m_stay(stay), m_login(login),
          m_undo(undo),
          m_closing(new ChoiceRow(u"closingChoice"_s, {{kCloseQuits, tr("Quits the program")},
                                                       {kCloseStays, tr("Leaves it in the tray")}})),
          m_starting(new ChoiceRow(u"startingChoice"_s, {{kLoginOff, tr("Does not start")},
                                                         {kLoginOn, tr("Starts in the tray")}})),
          m_replaceRow(new QWidget),
          m_replace(makeButton(u"replaceStartPushButton"_s, tr("Start this program instead")))
    {
        m_closing->setAccessibleName(tr("What closing the window does"));
        addRow(tr("Closing the window"), m_closing);
        m_closingHint = addHint(u"closingHintLabel"_s);
        m_starting->setAccessibleName(tr("What the program does at login"));
        addRow(tr("At login the program"), m_starting);
        m_startingHint = addHint(u"startingHintLabel"_s);
        m_replaceRow->setLayout(rowOf(grid::small(), {m_replace, BoxItem::rest()}));
        addWide(m_replaceRow);
        m_problem = addProblem();
        connect(m_closing, &ChoiceRow::chosen, this,
                [this](const QString &key) { chooseClosing(key == kCloseStays); });
        connect(m_starting, &ChoiceRow::chosen, this,
                [this](const QString &key) { chooseStarting(key == kLoginOn); });
        connect(m_replace, &QPushButton::clicked, this, [this] { chooseStarting(true); });
        connect(&stay, &TrayStay::wantedChanged, this, &BackgroundSection::showClosing);
        showClosing();
        showStarting();
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        SettingCard::showEvent(event);
        showClosing();
        showStarting();
    }

private:
    void showClosing()
    {
        const bool isPossible = m_stay.isPossible();
        m_closing->setEnabled(isPossible);
        m_closing->setCurrent(isPossible && m_stay.isWanted() ? kCloseStays : kCloseQuits);
        m_closingHint->setText(
            isPossible ? tr("In the tray it goes on sending what is approved and reading what comes back.")
                       : tr("This desktop has no tray, so closing the window quits the program."));
    }

    void chooseClosing(bool stays)
    {
        if (stays == m_stay.isWanted())
            return;
        m_stay.setWanted(stays);
        m_undo.switched(
            &m_stay,
            stays ? tr("Closing the window leaves the program in the tray.")
                  : tr("Closing the window quits the program."),
            [&stay = m_stay, stays] { stay.setWanted(!stays); },
            [&stay = m_stay, stays] { stay.setWanted(stays); });
    }

    void showStarting()
    {
        m_starting->setEnabled(m_login != nullptr);
        m_starting->setCurrent(kLoginOff);
        if (!m_login) {
            m_replaceRow->hide();
            m_startingHint->setText(tr("Not available on this system."));
            return;
        }
        const auto standing = m_login->standing();
        const auto foreign = m_login->foreignStart();
        m_problem->say({}); // of the last look
        m_startingHint->setVisible(false);
        if (!standing || !foreign) {
            m_replaceRow->hide();
            m_problem->say(explain(standing ? foreign.error() : standing.error(), m_login->file()),
                           Role::Danger);
            return;
        }
        if (*standing == app::LoginStanding::On)
            m_starting->setCurrent(kLoginOn);
        else if (*standing == app::LoginStanding::Otherwise)
            m_starting->setCurrent({}); // something starts, and not this program in the tray
        // What starts can be switched off without a tray, too.
        const bool isOffered = m_stay.isPossible() || *standing == app::LoginStanding::On ||
                               *standing == app::LoginStanding::Otherwise;
        m_starting->setEnabled(isOffered);
        m_startingHint->setText(isOffered
                                    ? hintOf(*standing, *foreign)
                                    : tr("It would start in the tray, which this desktop does not have."));
        m_startingHint->setVisible(!m_startingHint->text().isEmpty());
        m_replaceRow->setVisible(m_stay.isPossible() && !foreign->isEmpty());
    }

    static QString hintOf(app::LoginStanding standing, const QString &foreign)
    {
        switch (standing) {
        case app::LoginStanding::Off:
        case app::LoginStanding::On:
            break;
        case app::LoginStanding::SwitchedOff:
            return foreign.isEmpty()
                       ? tr("It was switched off in the settings of the desktop.")
                       : tr("Its entry starts another program, and was switched off in the settings of the "
                            "desktop: %1",
                            "a command")
                             .arg(foreign);
        case app::LoginStanding::Otherwise:
            return tr("Another copy of the program starts, or this one in another way: %1", "a command")
                .arg(foreign);
        }
        return {};
    }

    void chooseStarting(bool starts)
    {
        const auto done = starts ? m_login->switchOn() : m_login->switchOff();
        showStarting();
        if (!done)
            m_problem->say(explain(done.error(), m_login->file()), Role::Danger);
    }

    TrayStay &m_stay;
    app::LoginStart *m_login;
    UndoHistory &m_undo;
    ChoiceRow *m_closing;
    ChoiceRow *m_starting;
    QWidget *m_replaceRow;
    QPushButton *m_replace;
    QLabel *m_closingHint;
    QLabel *m_startingHint;
    ToneLabel *m_problem;
};

} // namespace

SettingCard *makeBackgroundSection(TrayStay &stay, app::LoginStart *login, UndoHistory &undo)
{
    return new BackgroundSection(stay, login, undo);
}

} // namespace ui
