#include "app/customers/customer_draft.h"

#include "app/core/json_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const auto &one : value.toArray())
        strings.append(one.toString());
    return strings;
}

} // namespace

QString textOf(const CustomerDraft &draft)
{
    QJsonArray contacts;
    for (const ContactDraft &contact : draft.contacts)
        contacts.append(QJsonObject{{u"kind"_s, db::keyOf(contact.kind)},
                                    {u"text"_s, contact.text},
                                    {u"primary"_s, contact.primary}});
    QJsonArray consents;
    for (const ConsentDraft &consent : draft.consents)
        consents.append(
            QJsonObject{{u"purpose"_s, db::keyOf(consent.purpose)}, {u"channel"_s, consent.channel}});
    const QJsonObject object{{u"kind"_s, db::keyOf(draft.kind)},
                             {u"fullName"_s, draft.fullName},
                             {u"givenName"_s, draft.givenName},
                             {u"code"_s, draft.code},
                             {u"gender"_s, draft.gender ? db::keyOf(*draft.gender) : QString()},
                             {u"honorific"_s, draft.honorific},
                             {u"contacts"_s, contacts},
                             {u"calendar"_s, db::keyOf(draft.calendar)},
                             {u"birthDay"_s, draft.birthDay},
                             {u"birthMonth"_s, draft.birthMonth},
                             {u"birthYear"_s, draft.birthYear},
                             {u"leapMonth"_s, draft.leapMonth},
                             {u"approximate"_s, draft.approximate},
                             {u"province"_s, draft.province},
                             {u"occupation"_s, draft.occupation},
                             {u"stage"_s, db::keyOf(draft.stage)},
                             {u"tags"_s, QJsonArray::fromStringList(draft.tags)},
                             {u"note"_s, draft.note},
                             {u"consents"_s, consents},
                             {u"consentSource"_s, draft.consentSource}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<CustomerDraft> draftOfText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || !document.object().contains(u"fullName"_s))
        return std::nullopt;
    const QJsonObject object = document.object();
    const auto string = [&object](const QString &key) { return object.value(key).toString(); };
    CustomerDraft draft;
    draft.kind = wordIn(object, u"kind"_s, draft.kind);
    draft.fullName = string(u"fullName"_s);
    draft.givenName = string(u"givenName"_s);
    draft.code = string(u"code"_s);
    draft.gender = db::wordOf<db::Gender>(string(u"gender"_s));
    draft.honorific = string(u"honorific"_s);
    for (const auto &value : object.value(u"contacts"_s).toArray()) {
        const QJsonObject contact = value.toObject();
        draft.contacts.append({wordIn(contact, u"kind"_s, db::ContactKind::Other),
                               contact.value(u"text"_s).toString(), contact.value(u"primary"_s).toBool()});
    }
    draft.calendar = wordIn(object, u"calendar"_s, draft.calendar);
    draft.birthDay = string(u"birthDay"_s);
    draft.birthMonth = string(u"birthMonth"_s);
    draft.birthYear = string(u"birthYear"_s);
    draft.leapMonth = object.value(u"leapMonth"_s).toBool();
    draft.approximate = object.value(u"approximate"_s).toBool();
    draft.province = string(u"province"_s);
    draft.occupation = string(u"occupation"_s);
    draft.stage = wordIn(object, u"stage"_s, draft.stage);
    draft.tags = stringsOf(object.value(u"tags"_s));
    draft.note = string(u"note"_s);
    for (const auto &value : object.value(u"consents"_s).toArray()) {
        const QJsonObject consent = value.toObject();
        draft.consents.append(
            {wordIn(consent, u"purpose"_s, db::Purpose::Care), consent.value(u"channel"_s).toString()});
    }
    draft.consentSource = string(u"consentSource"_s);
    return draft;
}

} // namespace app
