#include "app/cli/template_argument.h"

#include "app/core/nfc.h"
#include "app/exchange/utf8.h"
#include "db/messages/template_store.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kLongestText = 1 << 20;

} // namespace

Read<db::Template> chosenTemplate(const CliContext &context, db::Session &session, const QString &text)
{
    bool isNumber = false;
    const db::TemplateId id{text.toLongLong(&isNumber)};
    const auto found = isNumber ? session.templates().byId(id) : session.templates().byKey(text);
    if (found)
        return *found;
    if (found.error().kind == db::ErrorKind::NotFound)
        return workFailed(
            u"there is no template \"%1\"; \"menkhach-cli template list\" lists them"_s.arg(text));
    return context.failed(found.error());
}

Read<QString> readTextFile(const CliContext &context, const QString &name)
{
    QFile file(name);
    MK_TRY(auto *const source, opened(context, file, u"name a text file"_s));
    const QString shown = name == "-"_L1 ? u"standard input"_s : name;
    QByteArray bytes = source->read(kLongestText + 1);
    if (bytes.size() > kLongestText)
        return workFailed(u"%1 is longer than 1 MB; that is no message"_s.arg(shown));
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    const auto valid =
        static_cast<qsizetype>(validUtf8Length({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    if (valid < bytes.size()) {
        return workFailed(
            u"%1, line %2: these bytes are no UTF-8 text; save the file as UTF-8"_s.arg(shown).arg(
                bytes.left(valid).count('\n') + 1));
    }
    QString text = QString::fromUtf8(bytes);
    text.replace(u"\r\n"_s, u"\n"_s);
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

Read<db::Template> describedTemplate(const Arguments &arguments)
{
    MK_TRY(const auto audience, readWord<db::Audience>(arguments, u"audience"_s));
    MK_TRY(const auto recipient, readWord<db::CustomerKind>(arguments, u"recipient"_s));
    MK_TRY(const auto channel, readWord<db::Channel>(arguments, u"channel"_s));
    MK_TRY(const auto purpose, readWord<db::Purpose>(arguments, u"purpose"_s));
    db::Template text;
    text.language = arguments.value(u"language"_s).value_or(u"vi"_s);
    if (text.language != "vi"_L1 && text.language != "en"_L1)
        return notOneOf(u"--language"_s, text.language, {u"vi"_s, u"en"_s});
    text.occasionKey = arguments.value(u"occasion"_s).value_or(QString());
    text.audience = audience.value_or(db::Audience::Existing);
    text.recipient = recipient.value_or(db::CustomerKind::Person);
    text.channel = channel.value_or(db::Channel::Zalo);
    text.purpose = purpose.value_or(text.occasionKey.isEmpty() ? db::Purpose::Care : db::Purpose::Greeting);
    text.subject = nfc(arguments.value(u"subject"_s).value_or(QString()));
    return text;
}

QList<Option> describingOptions()
{
    return {{u"audience"_s, u"A"_s, u"whom it speaks to: "_s + db::allKeys<db::Audience>().join(u" or "_s)},
            {u"channel"_s, u"C"_s, db::allKeys<db::Channel>().join(u", "_s)},
            {u"purpose"_s, u"P"_s,
             db::allKeys<db::Purpose>().join(u", "_s) + u"; care, or greeting when there is an occasion"_s},
            {u"occasion"_s, u"KEY"_s, u"for which occasion, as \"occasions\" lists them"_s},
            {u"language"_s, u"L"_s, u"vi or en"_s},
            {u"subject"_s, u"S"_s, u"of an e-mail"_s},
            {u"recipient"_s, u"R"_s, u"person or company; without it, person"_s}};
}

void writeFindings(QTextStream &out, const QString &where, const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        out << where << (finding.part == TextPart::Subject ? ":subject" : "") << ':' << finding.line << ':'
            << finding.column << ": " << keyOf(finding.severity) << ": " << finding.text << " ["
            << finding.code << "]\n";
    }
}

} // namespace app
