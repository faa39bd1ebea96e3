#pragma once

#include <QObject>
#include <QTranslator>

namespace ui {

enum class Language
{
    Vietnamese,
    English
};

QString keyOf(Language language);
/// Vietnamese unless the key says English.
Language languageOf(QStringView key);
/// What a first start speaks: English where the system does, else Vietnamese.
Language systemLanguage();
/// Formats of a language as a shop in Vietnam writes them: 21/11/2026, 1.250.000 or 1,250,000.
QLocale localeOf(Language language);
/// One sentence in a given language, whatever the window speaks; for files made for another reader.
QString translated(Language language, const char *context, const char *text);

/// Switches the whole application's language while it runs: texts (every widget gets LanguageChange), Qt's
/// own dialogs, number and date formats.
class Translator final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Translator() override;

    Language language() const { return m_language; }
    void speak(Language language);

signals:
    void changed();

private:
    Language m_language = Language::English;
    QTranslator m_own;
    QTranslator m_qtWords; // ours for Qt's buttons and menus, where Qt brings none
    QTranslator m_qt;
};

} // namespace ui
