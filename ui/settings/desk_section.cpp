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
    : SettingCard(u"deskSection"_s, parent), m_actions(actions), m_undo(undo),
      m_language(new ChoiceRow(u"languageChoice"_s, kLanguages, Qt::Horizontal)),
      m_appearance(new ChoiceRow(u"appearanceChoice"_s, kAppearances, Qt::Horizontal)),
      m_languageLabel(addRow(m_language)), m_appearanceLabel(addRow(m_appearance))
{
    follow(m_language, kLanguage, kLanguages);
    follow(m_appearance, kAppearance, kAppearances);
    retranslate();
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
    m_undo.done(this, told, [this, group, before] { m_actions.action(group + before)->trigger(); });
}

void DeskSection::retranslate()
{
    setTitle(tr("This desk"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language of the desk"));
    m_language->setTexts({u"Tiếng Việt"_s, u"English"_s});
    m_appearanceLabel->setText(tr("Appearance"));
    m_appearance->setAccessibleName(m_appearanceLabel->text());
    m_appearance->setTexts({tr("As the system"), tr("Light"), tr("Dark")});
}

} // namespace ui
