#include "ui/palette/sources.h"

#include "ui/palette/palette_source.h"
#include "ui/shell/navigator.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// A section of the settings: its title as it stands there, and the words by which it is looked for.
struct SettingSection
{
    const char *objectName;
    const char *context;
    const char *title;
    struct
    {
        const char *text;
        const char *comment;
    } words;
};
constexpr SettingSection kSettingSections[] = {
    {"shopSection", "ui::ShopSection", QT_TRANSLATE_NOOP("ui::ShopSection", "Shop"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "name of the shop, address, phone number, language",
                        "words by which a section of the settings is found; others may be added")},
    {"deskSection", "ui::DeskSection", QT_TRANSLATE_NOOP("ui::DeskSection", "This computer"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "language of the program, appearance, dark, light",
                        "words by which a section of the settings is found; others may be added")},
    {"backgroundSection", "ui::BackgroundSection",
     QT_TRANSLATE_NOOP("ui::BackgroundSection", "In the background"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "tray, start at login, closing the window",
                        "words by which a section of the settings is found; others may be added")},
    {"accountsSection", "ui::AccountsSection",
     QT_TRANSLATE_NOOP("ui::AccountsSection", "Accounts to send from"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "account, e-mail, password, SMS gateway, Zalo, server",
                        "words by which a section of the settings is found; others may be added")},
    {"hoursSection", "ui::HoursSection", QT_TRANSLATE_NOOP("ui::HoursSection", "Hours"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "hours of sending, time",
                        "words by which a section of the settings is found; others may be added")},
    {"limitsSection", "ui::LimitsSection", QT_TRANSLATE_NOOP("ui::LimitsSection", "Limits of sending"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "limit, law, at most, messages a day",
                        "words by which a section of the settings is found; others may be added")},
    {"birthdaySection", "ui::BirthdaySection", QT_TRANSLATE_NOOP("ui::BirthdaySection", "Rare birthdays"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "birthday, 29 February, leap month, lunar",
                        "words by which a section of the settings is found; others may be added")},
    {"safekeepingSection", "ui::SafekeepingSection",
     QT_TRANSLATE_NOOP("ui::SafekeepingSection", "Data and backup"),
     QT_TRANSLATE_NOOP3("ui::SettingSource", "backup, restore, data, file of the shop",
                        "words by which a section of the settings is found; others may be added")},
};

class SettingSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(ui::SettingSource)
public:
    explicit SettingSource(Navigator &navigator) : m_navigator(navigator) {}

    QList<PaletteEntry> entries(const QString &text) const override
    {
        QList<PaletteEntry> entries;
        if (text.isEmpty()) // the page itself is among the pages
            return entries;
        for (const SettingSection &section : kSettingSections) {
            const QString name = QString::fromLatin1(section.objectName);
            entries.append({.id = u"setting."_s + name,
                            .title = QCoreApplication::translate(section.context, section.title),
                            .second = tr("Settings", "kind of an entry in the command palette"),
                            .words = tr(section.words.text, section.words.comment),
                            .icon = Icons::icon(u"settings"_s),
                            .run = [this, name] { emit m_navigator.settingAsked(name); }});
        }
        return entries;
    }

private:
    Navigator &m_navigator;
};

} // namespace

PaletteSource *makeSettingSource(Navigator &navigator)
{
    return new SettingSource(navigator);
}

} // namespace ui
