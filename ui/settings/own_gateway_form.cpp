#include "ui/settings/own_gateway_form.h"

#include "app/transports/placeholders.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/combo_box.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kBodyLines = 7;
const QString kPlaceholder = u"placeholder "_s;

/// What the form begins with.
QJsonObject exampleGateway()
{
    return {{u"key"_s, u"own"_s},
            {u"name"_s, u"SMS"_s},
            {u"phone"_s, u"local"_s},
            {u"fields"_s, QJsonArray{u"sender"_s}},
            {u"secrets"_s, QJsonArray{u"api_key"_s}},
            {u"send"_s, QJsonObject{{u"method"_s, u"POST"_s},
                                    {u"url"_s, u"https://"_s},
                                    {u"type"_s, u"json"_s},
                                    {u"body"_s, QJsonObject{{u"key"_s, u"{{api_key}}"_s},
                                                            {u"from"_s, u"{{sender}}"_s},
                                                            {u"to"_s, u"{{phone}}"_s},
                                                            {u"text"_s, u"{{text}}"_s}}}}},
            {u"answer"_s, QJsonObject{{u"success"_s, u"status"_s}, {u"values"_s, QJsonArray{u"success"_s}}}},
            {u"codes"_s, QJsonObject()}};
}

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty())
            names.append(trimmed);
    }
    return names;
}

} // namespace

OwnGatewayForm::OwnGatewayForm(QWidget *parent) : QWidget(parent)
{
    setLayout(columnOf(grid::medium(), {}));
    m_url = addLine(u"ownUrlLineEdit"_s, tr("Address that is asked (URL)"));
    m_kind = addChoice(u"ownKindComboBox"_s, tr("It is asked with"),
                       {{tr("JSON"), u"json"_s}, {tr("the fields of a web form"), u"form"_s}});
    m_body = named(new QPlainTextEdit, u"ownBodyPlainTextEdit"_s);
    m_body->setTabChangesFocus(true);
    m_body->setFixedHeight(fontMetrics().lineSpacing() * kBodyLines);
    auto *body = new FormField(m_body);
    body->setLabel(tr("What it is asked, as JSON"));
    body->setHint(
        tr("{{phone}}, {{text}}, {{sender}}, {{id}} and the names of the secrets stand for what belongs "
           "there; {{unicode?1:0}} is 1 for a text with accents."));
    layout()->addWidget(body);
    m_phone = addChoice(u"ownPhoneComboBox"_s, tr("Numbers as"),
                        {{u"0912345678"_s, u"local"_s},
                         {u"84912345678"_s, u"international"_s},
                         {u"+84912345678"_s, u"e164"_s}});
    m_successPath =
        addLine(u"ownSuccessPathLineEdit"_s, tr("Place of the answer that says whether it was taken"),
                tr("As in status or data.0.code."));
    m_successValue = addLine(u"ownSuccessValueLineEdit"_s, tr("What stands there then"));
    m_secretNames =
        addLine(u"ownSecretsLineEdit"_s, tr("Names of its secrets"), tr("With commas between them."));
    connect(m_secretNames, &QLineEdit::editingFinished, this, &OwnGatewayForm::wantedChanged);
    connect(m_url, &QLineEdit::editingFinished, this, &OwnGatewayForm::wantedChanged);
    connect(m_body, &QPlainTextEdit::textChanged, this, &OwnGatewayForm::wantedChanged);
    setGateway(exampleGateway());
}

QLineEdit *OwnGatewayForm::addLine(const QString &objectName, const QString &label, const QString &hint)
{
    auto *edit = named(new QLineEdit, objectName);
    auto *shown = new FormField(edit);
    shown->setLabel(label);
    shown->setHint(hint);
    layout()->addWidget(shown);
    return edit;
}

QComboBox *OwnGatewayForm::addChoice(const QString &objectName, const QString &label,
                                     std::initializer_list<std::pair<QString, QString>> choices)
{
    auto *box = makeShortComboBox(objectName);
    for (const auto &[text, key] : choices)
        box->addItem(text, key);
    auto *shown = new FormField(box);
    shown->setLabel(label);
    layout()->addWidget(shown);
    return box;
}

void OwnGatewayForm::setGateway(const QJsonObject &gateway)
{
    m_begun = gateway;
    const QJsonObject send = gateway.value(u"send"_s).toObject();
    const QJsonObject answer = gateway.value(u"answer"_s).toObject();
    m_url->setText(send.value(u"url"_s).toString());
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(send.value(u"type"_s).toString())));
    m_body->setPlainText(
        QString::fromUtf8(QJsonDocument(send.value(u"body"_s).toObject()).toJson(QJsonDocument::Indented)));
    m_phone->setCurrentIndex(qMax(0, m_phone->findData(gateway.value(u"phone"_s).toString())));
    m_successPath->setText(answer.value(u"success"_s).toString());
    m_successValue->setText(answer.value(u"values"_s).toVariant().toStringList().join(u", "_s));
    m_secretNames->setText(gateway.value(u"secrets"_s).toVariant().toStringList().join(u", "_s));
}

QJsonObject OwnGatewayForm::gateway() const
{
    QJsonObject gateway = m_begun;
    QJsonObject send = gateway.value(u"send"_s).toObject();
    send.insert(u"url"_s, m_url->text().trimmed());
    send.insert(u"type"_s, m_kind->currentData().toString());
    const QJsonDocument body = QJsonDocument::fromJson(m_body->toPlainText().toUtf8());
    // What is no JSON is no body of any kind: the check refuses it.
    send.insert(u"body"_s, body.isObject() ? body.object() : QJsonObject());
    if (!body.isObject())
        send.insert(u"type"_s, QString());
    gateway.insert(u"send"_s, send);
    gateway.insert(u"phone"_s, m_phone->currentData().toString());
    QJsonObject answer = gateway.value(u"answer"_s).toObject();
    answer.insert(u"success"_s, m_successPath->text().trimmed());
    answer.insert(u"values"_s, QJsonArray::fromStringList(namesIn(m_successValue->text())));
    gateway.insert(u"answer"_s, answer);
    gateway.insert(u"fields"_s, QJsonArray::fromStringList(fields()));
    gateway.insert(u"secrets"_s, QJsonArray::fromStringList(secrets()));
    return gateway;
}

FormField *OwnGatewayForm::showProblem(const QString &detail)
{
    const QString place = detail.section(u": "_s, 1, 1); // behind "gateway"
    const QString unfilled = place.startsWith(kPlaceholder) ? place.mid(kPlaceholder.size()) : QString();
    const QString needed = tr("This is needed.");
    const struct
    {
        bool isMeant;
        QWidget *edit;
        QString words;
    } table[] = {
        {place == "send.url"_L1, m_url, needed},
        {place == "answer.success"_L1, m_successPath, needed},
        {place == "answer.values"_L1, m_successValue, needed},
        // The choice beside it is never empty, see gateway().
        {place == "send.type"_L1, m_body,
         tr("This is no JSON: it begins with { and ends with }, with a comma between two of its fields.")},
        {!unfilled.isEmpty(), m_secretNames,
         tr("Nothing stands for {{%1}}. Name it here if it is a secret; else write another name there.")
             .arg(unfilled)},
    };
    for (const auto &[isMeant, edit, words] : table) {
        auto *field = isMeant ? qobject_cast<FormField *>(edit->parentWidget()) : nullptr;
        if (!field)
            continue;
        field->setProblem(words);
        return field;
    }
    return nullptr;
}

void OwnGatewayForm::clearProblems()
{
    for (FormField *field : findChildren<FormField *>())
        field->setProblem({});
}

QStringList OwnGatewayForm::fields() const
{
    const QString sender = u"sender"_s;
    QStringList fields = m_begun.value(u"fields"_s).toVariant().toStringList();
    fields.removeAll(sender);
    if (app::placeholderNames(m_url->text() + m_body->toPlainText()).contains(sender))
        fields.prepend(sender);
    return fields;
}

QStringList OwnGatewayForm::secrets() const
{
    return namesIn(m_secretNames->text());
}

} // namespace ui
