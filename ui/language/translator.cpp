#include "ui/language/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString fileOf(Language language)
{
    return u":/i18n/menkhach_%1.qm"_s.arg(keyOf(language));
}

} // namespace

QString keyOf(Language language)
{
    return language == Language::English ? u"en"_s : u"vi"_s;
}

Language languageOf(QStringView key)
{
    return key == u"en" ? Language::English : Language::Vietnamese;
}

Language systemLanguage()
{
    return QLocale::system().language() == QLocale::English ? Language::English : Language::Vietnamese;
}

QLocale localeOf(Language language)
{
    if (language == Language::English) // British: day before month, as everyone around writes it
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    return QLocale(QLocale::Vietnamese, QLocale::Vietnam);
}

QString translated(Language language, const char *context, const char *text)
{
    QTranslator translator;
    const QString answer =
        translator.load(fileOf(language)) ? translator.translate(context, text) : QString();
    return answer.isEmpty() ? QString::fromUtf8(text) : answer;
}

Translator::~Translator()
{
    for (QTranslator *translator : {&m_own, &m_qtWords, &m_qt})
        QCoreApplication::removeTranslator(translator);
}

void Translator::speak(Language language)
{
    m_language = language;
    QLocale::setDefault(localeOf(language));
    const QString ofQt = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_"_s + keyOf(language);
    // The last one installed is asked first.
    for (const auto &[translator, file] : {std::pair(&m_qt, ofQt),
                                           {&m_qtWords, u":/i18n/qt_%1.qm"_s.arg(keyOf(language))},
                                           {&m_own, fileOf(language)}}) {
        QCoreApplication::removeTranslator(translator);
        if (translator->load(file))
            QCoreApplication::installTranslator(translator);
    }
    emit changed();
}

} // namespace ui
