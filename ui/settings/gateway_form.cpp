#include "ui/settings/gateway_form.h"

#include "app/outbox/accounts/account_configuration.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "ui/language/account_words.h"
#include "ui/settings/own_gateway_form.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kOwnGateway = u"own"_s;
const QString kSenderField = u"sender"_s;

/// -1 where it is no number, which no limit and no price is.
std::optional<int> typedCount(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (text.isEmpty())
        return std::nullopt;
    return isNumber ? number : -1;
}

QString countText(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

FormField *fieldAround(QLineEdit *edit)
{
    return qobject_cast<FormField *>(edit->parentWidget());
}

} // namespace

GatewayForm::GatewayForm(db::AccountKind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    auto *column = columnOf(grid::medium(), {});
    setLayout(column);
    m_name = addLine(column, u"gatewayAccountNameLineEdit"_s, tr("Name of the account"));
    m_fields.insert(Field::Name, fieldAround(m_name));
    if (kind == db::AccountKind::Gammu)
        addModemFields();
    else
        addGatewayFields();
    m_price = addLine(column, u"partPriceLineEdit"_s,
                      kind == db::AccountKind::Zalo ? tr("Price of a notification, in đồng")
                                                    : tr("Price of an SMS part, in đồng"),
                      tr("For the estimate before sending. Empty: not known."));
    m_fields.insert(Field::PartPrice, fieldAround(m_price));
    m_perDay = addLine(column, u"gatewayPerDayLineEdit"_s, tr("Messages in 24 hours at most"),
                       tr("Empty: no limit."));
    m_fields.insert(Field::PerDay, fieldAround(m_perDay));
    m_begun.account.kind = kind;
    setEntry(m_begun);
}

QLineEdit *GatewayForm::addLine(QVBoxLayout *column, const QString &objectName, const QString &label,
                                const QString &hint)
{
    auto *edit = named(new QLineEdit, objectName);
    auto *shown = new FormField(edit);
    shown->setLabel(label);
    shown->setHint(hint);
    column->addWidget(shown);
    return edit;
}

void GatewayForm::addModemFields()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_queue = addLine(column, u"queueLineEdit"_s, tr("File of gammu-smsd's queue (SQLite)"),
                      tr("The program gammu-smsd sends what stands there by the modem. Its whole path, as in "
                         "/var/spool/gammu/smsd.db; you must be allowed to write it."));
    m_fields.insert(Field::Queue, fieldAround(m_queue));
    m_modem = addLine(column, u"modemLineEdit"_s, tr("Name of the modem (PhoneID)"),
                      tr("Only where several share that file."));
}

void GatewayForm::addGatewayFields()
{
    const auto all = app::gatewayPresets().value_or(QList<app::GatewayConfig>());
    std::ranges::copy_if(all, std::back_inserter(m_presets), [this](const app::GatewayConfig &one) {
        return one.needsTemplate == (m_kind == db::AccountKind::Zalo);
    });
    m_gateway = makeShortComboBox(u"gatewayComboBox"_s);
    for (const app::GatewayConfig &preset : std::as_const(m_presets))
        m_gateway->addItem(preset.name, preset.key);
    if (m_kind == db::AccountKind::SmsGateway)
        m_gateway->addItem(tr("Another gateway…"), kOwnGateway);
    auto *shown = new FormField(m_gateway);
    shown->setLabel(tr("&Gateway"));
    shown->setHint(tr("How it is asked is written from its public documents."));
    m_fields.insert(Field::Configuration, shown);
    m_own = new OwnGatewayForm;
    auto *wanted = new QWidget;
    m_wanted = columnOf(grid::medium(), {});
    wanted->setLayout(m_wanted);
    for (QWidget *widget : {static_cast<QWidget *>(shown), static_cast<QWidget *>(m_own), wanted})
        layout()->addWidget(widget);
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &GatewayForm::showGateway);
    connect(m_own, &OwnGatewayForm::wantedChanged, this, &GatewayForm::showGateway);
}

std::optional<app::GatewayConfig> GatewayForm::gateway() const
{
    const QString key = m_gateway->currentData().toString();
    if (key == kOwnGateway) {
        app::GatewayConfig own;
        own.fields = m_own->fields();
        own.secrets = m_own->secrets();
        return own;
    }
    const auto found = std::ranges::find(m_presets, key, &app::GatewayConfig::key);
    return found == m_presets.end() ? std::nullopt : std::optional(*found);
}

void GatewayForm::showGateway()
{
    for (auto one = m_gatewayFields.cbegin(); one != m_gatewayFields.cend(); ++one)
        m_typed.insert(one.key(), one.value()->text());
    const QString key = m_gateway->currentData().toString();
    const QMap<QString, QByteArray> held = key == m_shownKey ? secrets() : QMap<QString, QByteArray>();
    m_shownKey = key;
    m_gatewayFields.clear();
    m_secrets.clear();
    emptyOut(*m_wanted);
    m_own->setVisible(key == kOwnGateway);
    const auto chosen = gateway();
    if (!chosen)
        return;
    for (const QString &name : chosen->fields) {
        QLineEdit *edit = addLine(m_wanted, u"gatewayField_%1"_s.arg(name), words::gatewayField(name));
        edit->setText(m_typed.value(name));
        m_gatewayFields.insert(name, edit);
    }
    for (const QString &name : chosen->secrets) {
        QLineEdit *edit = addLine(m_wanted, u"gatewaySecret_%1"_s.arg(name), words::gatewayField(name),
                                  tr("It goes to the keychain of this computer and nowhere else. Left empty, "
                                     "the one there stays."));
        edit->setEchoMode(QLineEdit::Password);
        edit->setText(QString::fromUtf8(held.value(name)));
        m_secrets.insert(name, edit);
    }
}

void GatewayForm::setEntry(const app::AccountEntry &entry)
{
    m_begun = entry;
    const db::SendingAccount &account = entry.account;
    m_name->setText(account.name);
    m_price->setText(countText(app::partPriceOf(account)));
    m_perDay->setText(countText(account.perDay));
    if (m_kind == db::AccountKind::Gammu) {
        const app::GammuChoice choice = app::enteredGammu(account);
        m_queue->setText(choice.queue);
        m_modem->setText(choice.modem);
        return;
    }
    m_gatewayFields.clear(); // what stands there is of another account
    m_typed.clear();
    const QJsonObject fields = app::configured(account, u"fields").toObject();
    for (auto one = fields.begin(); one != fields.end(); ++one)
        m_typed.insert(one.key(), one.value().toString());
    if (!account.sender.isEmpty())
        m_typed.insert(kSenderField, account.sender);
    const QJsonValue gateway = app::configured(account, u"gateway");
    if (gateway.isObject())
        m_own->setGateway(gateway.toObject());
    const QString key = gateway.isObject() ? kOwnGateway : gateway.toString();
    if (gateway.isObject() && m_gateway->findData(kOwnGateway) < 0)
        m_gateway->addItem(tr("Another gateway…"), kOwnGateway);
    // One that is not known stays unchosen: the first would take its place unseen.
    m_gateway->setCurrentIndex(key.isEmpty() ? 0 : m_gateway->findData(key));
    showGateway();
}

app::AccountEntry GatewayForm::entry() const
{
    app::AccountEntry entry = m_begun;
    db::SendingAccount &account = entry.account;
    account.name = m_name->text().trimmed();
    app::setPartPrice(account, typedCount(m_price));
    account.perDay = typedCount(m_perDay);
    if (m_kind == db::AccountKind::Gammu) {
        app::setGammu(account, {m_queue->text().trimmed(), m_modem->text().trimmed()});
        return entry;
    }
    const QString key = m_gateway->currentData().toString();
    if (key.isEmpty()) // it stays as it was, and is refused
        return entry;
    app::configure(account, u"gateway"_s,
                   key == kOwnGateway ? QJsonValue(m_own->gateway()) : QJsonValue(key));
    QJsonObject fields;
    for (auto one = m_gatewayFields.cbegin(); one != m_gatewayFields.cend(); ++one) {
        const QString text = one.value()->text().trimmed();
        if (one.key() == kSenderField)
            account.sender = text;
        else if (!text.isEmpty())
            fields.insert(one.key(), text);
    }
    app::configure(account, u"fields"_s, fields.isEmpty() ? QJsonValue() : fields);
    return entry;
}

QMap<QString, QByteArray> GatewayForm::secrets() const
{
    QMap<QString, QByteArray> typed;
    for (auto one = m_secrets.cbegin(); one != m_secrets.cend(); ++one) {
        if (!one.value()->text().isEmpty())
            typed.insert(one.key(), one.value()->text().toUtf8());
    }
    return typed;
}

void GatewayForm::clearSecrets()
{
    for (QLineEdit *edit : std::as_const(m_secrets))
        edit->clear();
}

FormField *GatewayForm::fieldOf(const app::AccountProblem &problem) const
{
    if (problem.field != Field::Configuration)
        return m_fields.value(problem.field);
    QLineEdit *edit = m_gatewayFields.value(problem.detail.section(u':', 0, 0));
    return edit ? fieldAround(edit) : m_fields.value(problem.field);
}

FormField *GatewayForm::showOwnProblem(const app::AccountProblem &problem)
{
    const bool isOfOwn = problem.fault == app::AccountFault::WrongGateway && m_own && !m_own->isHidden();
    return isOfOwn ? m_own->showProblem(problem.detail) : nullptr;
}

QString GatewayForm::hiddenProblem(const app::AccountProblem &problem)
{
    const QString what = words::accountProblem(problem);
    return problem.field == Field::Templates
               ? tr("Approved templates: %1", "a sentence that says what is wrong").arg(what)
               : u"%1: %2"_s.arg(app::keyOf(problem.field), what);
}

QString GatewayForm::showProblems(const QList<app::AccountProblem> &problems)
{
    for (FormField *field : std::as_const(m_fields))
        field->setProblem({});
    for (QLineEdit *edit : std::as_const(m_gatewayFields))
        fieldAround(edit)->setProblem({});
    if (m_own)
        m_own->clearProblems();
    FormField *first = nullptr;
    QStringList hidden;
    for (const app::AccountProblem &problem : problems) {
        if (FormField *field = showOwnProblem(problem)) {
            first = first ? first : field;
            continue;
        }
        FormField *field = fieldOf(problem);
        if (!field) {
            hidden.append(hiddenProblem(problem));
            continue;
        }
        const bool isOwnField =
            problem.field == Field::Configuration && field != m_fields.value(problem.field);
        field->setProblem(isOwnField ? tr("This is needed.") : words::accountProblem(problem));
        first = first ? first : field;
    }
    if (first)
        first->keyboard()->setFocus(Qt::OtherFocusReason);
    return hidden.join(u'\n');
}

} // namespace ui
