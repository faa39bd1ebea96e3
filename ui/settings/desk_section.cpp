#include "ui/settings/sections.h"

#include "ui/settings/setting_card.h"
#include "ui/shell/actions.h"
#include "ui/shell/undo_history.h"
#include "ui/widgets/choice_row.h"

#include <QAction>
#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class DeskSection final : public SettingCard
{
    Q_DECLARE_TR_FUNCTIONS(ui::DeskSection)
public:
    DeskSection(Actions &actions, UndoHistory &undo)
        : SettingCard(u"deskSection"_s, tr("This computer")), m_actions(actions), m_undo(undo)
    {
        auto *language =
            new ChoiceRow(u"languageChoice"_s, {{u"vi"_s, u"Tiếng Việt"_s}, {u"en"_s, u"English"_s}});
        language->setAccessibleName(tr("Language of the program"));
        addRow(tr("Language"), language);
        follow(language, u"language."_s,
               [] { return tr("The program is in English now.", "or Vietnamese: the language in use"); });
        auto *appearance = new ChoiceRow(
            u"appearanceChoice"_s,
            {{u"system"_s, tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}});
        addRow(tr("Appearance"), appearance);
        follow(appearance, u"appearance."_s, [] { return tr("The appearance was changed."); });
    }

private:
    void follow(ChoiceRow *choice, const QString &group, QString (*told)())
    {
        for (const QString &key : choice->keys()) {
            QAction *action = m_actions.action(group + key);
            if (action->isChecked())
                choice->setCurrent(key);
            connect(action, &QAction::toggled, choice, [choice, key](bool on) {
                if (on)
                    choice->setCurrent(key);
            });
        }
        connect(choice, &ChoiceRow::chosen, this, [this, group, told](const QString &key) {
            QAction *action = m_actions.action(group + key);
            QAction *back = action->actionGroup()->checkedAction(); // which outlives this page
            if (back == action)
                return;
            action->trigger();
            m_undo.switched(
                back, told(), [back] { back->trigger(); }, [action] { action->trigger(); });
        });
    }

    Actions &m_actions;
    UndoHistory &m_undo;
};

} // namespace

SettingCard *makeDeskSection(Actions &actions, UndoHistory &undo)
{
    return new DeskSection(actions, undo);
}

} // namespace ui
