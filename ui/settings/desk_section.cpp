#include "ui/settings/desk_section.h"

#include "ui/settings/choice_row.h"
#include "ui/shell/actions.h"
#include "ui/shell/undo_history.h"

#include <QAction>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kLanguage = u"language."_s;
const QString kAppearance = u"appearance."_s;
const QStringList kLanguages{u"vi"_s, u"en"_s};
const QStringList kAppearances{u"system"_s, u"light"_s, u"dark"_s};

} // namespace

DeskSection::DeskSection(Actions &actions, UndoHistory &undo, QWidget *parent)
    : SettingCard(u"deskSection"_s, tr("This desk"), parent), m_actions(actions), m_undo(undo)
{
    auto *language = new ChoiceRow(u"languageChoice"_s, kLanguages, Qt::Horizontal);
    language->setTexts({u"Tiếng Việt"_s, u"English"_s});
    language->setAccessibleName(tr("Language of the desk"));
    addRow(tr("Language"), language);
    follow(language, kLanguage, kLanguages);
    auto *appearance = new ChoiceRow(u"appearanceChoice"_s, kAppearances, Qt::Horizontal);
    appearance->setTexts({tr("As the system"), tr("Light"), tr("Dark")});
    addRow(tr("Appearance"), appearance);
    follow(appearance, kAppearance, kAppearances);
}

void DeskSection::follow(ChoiceRow *choice, const QString &group, const QStringList &keys)
{
    for (const QString &key : keys) {
        QAction *action = m_actions.action(group + key);
        if (action->isChecked())
            choice->setCurrent(key);
        connect(action, &QAction::toggled, choice, [choice, key](bool on) {
            if (on)
                choice->setCurrent(key);
        });
    }
    connect(choice, &ChoiceRow::chosen, this, [this, group, keys](const QString &key) {
        for (const QString &before : keys) {
            if (m_actions.action(group + before)->isChecked() && before != key)
                choose(group, before, key);
        }
    });
}

void DeskSection::choose(const QString &group, const QString &before, const QString &key)
{
    m_actions.action(group + key)->trigger();
    const QString told = group == kLanguage
                             ? tr("The desk speaks English now.", "or Vietnamese: the language in use")
                             : tr("The appearance was changed.");
    QAction *back = m_actions.action(group + before); // which outlives this page
    m_undo.done(back, told, [back] { back->trigger(); });
}

} // namespace ui
