#include "app/messages/starter_templates.h"

#include "app/people/channels.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using db::failure;
using Templates = QList<db::Template>;

/// A text, or its paragraphs with an empty line between them.
QString textOf(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString();
    QStringList paragraphs;
    for (const auto &paragraph : value.toArray())
        paragraphs.append(paragraph.toString());
    return paragraphs.join(u"\n\n"_s);
}

/// The texts of one audience in one language, one for each channel.
db::Result<Templates> readTexts(db::Template common, const QString &name, const QJsonObject &texts)
{
    Templates read;
    common.title = texts.value(u"title"_s).toString();
    for (const db::Channel channel : {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email}) {
        db::Template starter = common;
        const QString channelKey = db::keyOf(channel);
        const QJsonValue text = texts.value(channelKey);
        starter.channel = channel;
        starter.key = QStringList{name, db::keyOf(common.audience), channelKey, common.language}.join(u'.');
        if (hasSubject(channel)) {
            starter.subject = text[u"subject"_s].toString();
            starter.body = textOf(text[u"body"_s]);
        } else {
            starter.body = textOf(text);
        }
        const bool complete = !starter.title.isEmpty() && !starter.body.isEmpty() &&
                              (!hasSubject(channel) || !starter.subject.isEmpty());
        if (!complete)
            return failure(db::ErrorKind::InvalidInput, u"starter %1 is not complete"_s.arg(starter.key));
        read.append(starter);
    }
    return read;
}

db::Result<Templates> readGroup(const QJsonObject &group, int edition)
{
    const QString name = group.value(u"name"_s).toString();
    const auto purpose = db::wordOf<db::Purpose>(group.value(u"purpose"_s).toString());
    if (name.isEmpty() || !purpose) {
        return failure(db::ErrorKind::InvalidInput,
                       u"starter group \"%1\" lacks a name or a known purpose"_s.arg(name));
    }
    const auto recipient = db::wordOf<db::CustomerKind>(group.value(u"recipient"_s).toString(u"person"_s))
                               .value_or(db::CustomerKind::Person);
    Templates read;
    for (const db::Audience audience : {db::Audience::Prospect, db::Audience::Existing}) {
        const QString audienceKey = db::keyOf(audience);
        if (!group.contains(audienceKey)) // a matter that only the other audience knows
            continue;
        for (const QString &language : {u"vi"_s, u"en"_s}) {
            db::Template common;
            common.audience = audience;
            common.purpose = *purpose;
            common.recipient = recipient;
            common.occasionKey = group.value(u"occasion"_s).toString();
            common.language = language;
            common.version = edition;
            MK_TRY(const auto texts,
                   readTexts(common, name, group.value(audienceKey).toObject().value(language).toObject()));
            read += texts;
        }
    }
    return read;
}

} // namespace

db::Result<Templates> starterTemplates()
{
    QFile file(u":/data/starter_templates.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(db::ErrorKind::FileAccess, u"starter templates: %1"_s.arg(file.errorString()));
    return readStarterTemplates(file.readAll());
}

db::Result<Templates> readStarterTemplates(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return failure(db::ErrorKind::InvalidInput,
                       u"starter templates, byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    }
    Templates read;
    const int edition = document[u"edition"_s].toInt(1);
    for (const auto &group : document[u"groups"_s].toArray()) {
        MK_TRY(const auto texts, readGroup(group.toObject(), edition));
        read += texts;
    }
    return read;
}

} // namespace app
