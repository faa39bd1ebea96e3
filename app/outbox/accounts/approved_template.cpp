#include "app/outbox/accounts/approved_template.h"

#include "app/messages/compiled_template.h"
#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/gateway_choice.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kApprovedTemplates = u"templates"_s;

QJsonObject approvedTemplateToJson(const ApprovedTemplate &approved)
{
    QJsonObject parameters;
    for (auto one = approved.parameters.cbegin(); one != approved.parameters.cend(); ++one)
        parameters.insert(one.key(), QJsonObject{{u"type"_s, one->type}, {u"text"_s, one->text}});
    return {{u"id"_s, approved.id}, {u"version"_s, approved.version}, {u"parameters"_s, parameters}};
}

ApprovedTemplate readApprovedTemplate(const QJsonObject &json)
{
    ApprovedTemplate approved{json.value(u"id"_s).toString(), json.value(u"version"_s).toInt()};
    const QJsonObject parameters = json.value(u"parameters"_s).toObject();
    for (auto one = parameters.begin(); one != parameters.end(); ++one) {
        const QJsonObject said = one.value().toObject();
        approved.parameters.insert(one.key(),
                                   {said.value(u"type"_s).toString(), said.value(u"text"_s).toString()});
    }
    return approved;
}

tl::unexpected<db::Error> wrongApproval(const QString &what)
{
    return db::failure(db::ErrorKind::InvalidInput, u"template: "_s + what);
}

db::Result<void> checkApprovedParameter(const GatewayConfig &gateway, const QString &name,
                                        const ApprovedParameter &parameter)
{
    static const QRegularExpression identifier(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    if (!identifier.match(name).hasMatch())
        return wrongApproval(u"\"%1\" is no name of a parameter"_s.arg(name));
    QStringList types;
    for (const ParameterLimit &limit : gateway.parameterLimits)
        types.append(limit.name);
    if (!types.contains(parameter.type))
        return wrongApproval(u"parameter %1: its type is one of %2"_s.arg(name, types.join(u", "_s)));
    if (parameter.text.trimmed().isEmpty())
        return wrongApproval(u"parameter %1: nothing fills it"_s.arg(name));
    if (!CompiledTemplate::compile(parameter.text).isValid())
        return wrongApproval(u"parameter %1: \"%2\" has an error"_s.arg(name, parameter.text));
    return {};
}

} // namespace

QMap<db::TemplateId, ApprovedTemplate> approvedTemplatesOf(const db::SendingAccount &account)
{
    QMap<db::TemplateId, ApprovedTemplate> all;
    if (account.kind != db::AccountKind::Zalo)
        return all;
    const QJsonObject json = configured(account, kApprovedTemplates).toObject();
    for (auto one = json.begin(); one != json.end(); ++one) {
        if (const qint64 id = one.key().toLongLong(); id > 0)
            all.insert(db::TemplateId{id}, readApprovedTemplate(one.value().toObject()));
    }
    return all;
}

std::optional<ApprovedTemplate> approvedTemplateOf(const db::SendingAccount &account, db::TemplateId id)
{
    const auto all = approvedTemplatesOf(account);
    const auto found = all.constFind(id);
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

void setApprovedTemplate(db::SendingAccount &account, db::TemplateId id,
                         const std::optional<ApprovedTemplate> &approved)
{
    QJsonObject json = configured(account, kApprovedTemplates).toObject();
    const QString key = QString::number(id.value);
    if (approved)
        json.insert(key, approvedTemplateToJson(*approved));
    else
        json.remove(key);
    configure(account, kApprovedTemplates, json.isEmpty() ? QJsonValue() : json);
}

bool sendsTheseWords(const db::SendingAccount &account, const db::OutboxMessage &message)
{
    if (account.kind != db::AccountKind::Zalo)
        return true;
    const auto approved = approvedTemplateOf(account, message.templateId);
    return approved && !message.edited && !message.late && approved->version == message.templateVersion;
}

QString usualText(const QString &parameterType)
{
    if (parameterType == "name"_L1)
        return u"{{full_name}}"_s;
    if (parameterType == "pronoun"_L1)
        return u"{{honorific|bạn}}"_s; // five letters at most
    return {};
}

QString parameterText(const QString &name, const ApprovedParameter &parameter)
{
    return u"%1:%2="_s.arg(name, parameter.type) + parameter.text;
}

bool addParameter(const QString &said, ApprovedTemplate &approved)
{
    const QString head = said.section(u'=', 0, 0);
    const QString name = head.section(u':', 0, 0).trimmed();
    const QString type = head.section(u':', 1).trimmed();
    if (name.isEmpty() || type.isEmpty())
        return false;
    const QString text = said.contains(u'=') ? said.section(u'=', 1).trimmed() : usualText(type);
    approved.parameters.insert(name, {type, text});
    return true;
}

db::Result<void> checkApprovedTemplates(const db::SendingAccount &account)
{
    MK_TRY(const auto gateway, gatewayOf(account));
    const auto all = approvedTemplatesOf(account);
    for (const ApprovedTemplate &approved : all) {
        if (approved.id.trimmed().isEmpty())
            return wrongApproval(u"the ID of the approved one is missing"_s);
        for (auto one = approved.parameters.cbegin(); one != approved.parameters.cend(); ++one)
            MK_CHECK(checkApprovedParameter(gateway.config, one.key(), *one));
    }
    return {};
}

} // namespace app
