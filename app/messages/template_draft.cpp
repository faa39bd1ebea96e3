#include "app/messages/template_draft.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

QString draftKeyOf(db::TemplateId id)
{
    return u"template/%1"_s.arg(id.value);
}

QString newDraftKey(qint64 number)
{
    return u"template/new/%1"_s.arg(number);
}

QString draftContent(const db::Template &text)
{
    const QJsonObject object{{u"id"_s, text.id.value},
                             {u"title"_s, text.title},
                             {u"audience"_s, db::keyOf(text.audience)},
                             {u"purpose"_s, db::keyOf(text.purpose)},
                             {u"channel"_s, db::keyOf(text.channel)},
                             {u"occasion"_s, text.occasionKey},
                             {u"language"_s, text.language},
                             {u"version"_s, text.version},
                             {u"subject"_s, text.subject},
                             {u"body"_s, text.body}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<TemplateDraft> readDraft(const QString &key, const QString &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content.toUtf8()).object();
    const auto audience = db::wordOf<db::Audience>(object.value(u"audience"_s).toString());
    const auto purpose = db::wordOf<db::Purpose>(object.value(u"purpose"_s).toString());
    const auto channel = db::wordOf<db::Channel>(object.value(u"channel"_s).toString());
    if (!audience || !purpose || !channel)
        return std::nullopt;
    TemplateDraft draft;
    draft.key = key;
    draft.text.id = db::TemplateId{object.value(u"id"_s).toInteger()};
    draft.text.title = object.value(u"title"_s).toString();
    draft.text.audience = *audience;
    draft.text.purpose = *purpose;
    draft.text.channel = *channel;
    draft.text.occasionKey = object.value(u"occasion"_s).toString();
    draft.text.language = object.value(u"language"_s).toString(u"vi"_s);
    draft.text.version = object.value(u"version"_s).toInt();
    draft.text.subject = object.value(u"subject"_s).toString();
    draft.text.body = object.value(u"body"_s).toString();
    return draft;
}

} // namespace app
