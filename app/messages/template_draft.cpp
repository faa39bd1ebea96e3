#include "app/messages/template_draft.h"

#include "app/core/json_words.h"

using namespace Qt::StringLiterals;

namespace app {

db::TemplateId filesOwnerOf(const db::Template &text)
{
    return text.id ? text.id : text.copyOf;
}

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
    return compactText(argumentsOf(text));
}

std::optional<TemplateDraft> readDraft(const QString &key, const QString &content)
{
    TemplateDraft draft{key, {}};
    draft.text.language = u"vi"_s;
    const QStringList bad = readFields(QJsonDocument::fromJson(content.toUtf8()).object(), draft.text);
    for (const QString &needed : {u"audience"_s, u"purpose"_s, u"channel"_s}) {
        if (bad.contains(needed))
            return std::nullopt;
    }
    return draft;
}

} // namespace app
