#include "ui/settings/approved_dialog.h"

#include "app/outbox/accounts/account_check.h"
#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "ui/language/account_words.h"
#include "ui/language/explain.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kParameterLines = 5;

} // namespace

ApprovedDialog::ApprovedDialog(Doer &doer, db::SendingAccountId account, QWidget *window)
    : QDialog(window), m_doer(doer), m_list(named(new QListWidget, u"approvedListWidget"_s)),
      m_id(named(new QLineEdit, u"approvedIdLineEdit"_s)),
      m_parameters(named(new QPlainTextEdit, u"approvedParametersPlainTextEdit"_s)),
      m_problem(new ToneLabel(u"approvedProblemLabel"_s)),
      m_save(makeButton(u"saveApprovedPushButton"_s, tr("Save"), ButtonKind::Primary)),
      m_close(makeButton(u"closeApprovedPushButton"_s, tr("Close"))),
      m_loader(doer.desk(), [this](const app::ApprovedChoices &choices) { showChoices(choices); })
{
    setObjectName(u"approvedDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Templates that Zalo has approved"));
    arrange();
    connect(m_list, &QListWidget::currentRowChanged, this, &ApprovedDialog::showCurrent);
    connect(m_save, &QPushButton::clicked, this, &ApprovedDialog::save);
    connect(m_close, &QPushButton::clicked, this, &ApprovedDialog::reject);
    m_loader.askAgainWhen([](const db::ChangeSet &changes) { return changes.settings || changes.templates; });
    connect(&m_loader, &LoaderBase::failed, &doer, &Doer::showError);
    m_loader.ask(app::asking(&app::approvedChoices, account));
    showCurrent();
}

void ApprovedDialog::arrange()
{
    auto *note = makeWrappedLabel(
        TextStyle::Secondary, u"approvedNoteLabel"_s,
        tr("Zalo sends only texts that it has approved. Messages of a template with an approved one go out "
           "by "
           "themselves in the approved words; the others are sent by hand. The approved words should say "
           "“Quý khách” to everyone."));
    m_list->setAccessibleName(tr("Templates for Zalo"));
    auto *id = new FormField(m_id);
    id->setLabel(tr("&ID of the approved template"));
    id->setHint(tr("Empty: messages of this template are sent by hand."));
    m_parameters->setTabChangesFocus(true);
    m_parameters->setFixedHeight(fontMetrics().lineSpacing() * kParameterLines);
    m_parametersField = new FormField(m_parameters);
    m_parametersField->setLabel(tr("&Parameters, one a line"));
    m_parametersField->setHint(
        tr("As in customer_name:name={{full_name}}: its name, its type at Zalo, and what "
           "fills it. The type sets how long it may be."));
    m_save->setDefault(true);
    setLayout(columnOf(grid::medium(),
                       {note,
                        {m_list, 1},
                        id,
                        m_parametersField,
                        m_problem,
                        rowOf(grid::small(), {BoxItem::rest(), m_save, m_close})},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(560), grid::px(600));
}

void ApprovedDialog::showChoices(const app::ApprovedChoices &choices)
{
    const int row = qMax(0, m_list->currentRow());
    m_choices = choices;
    const auto approved = app::approvedTemplatesOf(choices.entry.account);
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const db::Template &text : choices.templates) {
        const auto found = approved.constFind(text.id);
        if (found == approved.cend())
            m_list->addItem(tr("%1: by hand", "a template").arg(text.title));
        else if (found->version != text.version)
            m_list->addItem(tr("%1: reworded since, by hand", "a template").arg(text.title));
        else
            m_list->addItem(tr("%1: approved as %2", "a template; an ID").arg(text.title, found->id));
    }
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    showCurrent();
}

const db::Template *ApprovedDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_choices.templates.size() ? &m_choices.templates.at(row) : nullptr;
}

void ApprovedDialog::showCurrent()
{
    const db::Template *text = current();
    const auto approved = text ? app::approvedTemplateOf(m_choices.entry.account, text->id) : std::nullopt;
    m_id->setText(approved ? approved->id : QString());
    QStringList lines;
    if (approved) {
        for (auto one = approved->parameters.cbegin(); one != approved->parameters.cend(); ++one)
            lines.append(app::parameterText(one.key(), *one));
    }
    m_parameters->setPlainText(lines.join(u'\n'));
    m_parametersField->setProblem({});
    m_problem->say({});
    m_save->setEnabled(text);
}

std::optional<app::ApprovedTemplate> ApprovedDialog::entered() const
{
    app::ApprovedTemplate approved{m_id->text().trimmed(), current()->version};
    for (const QString &line : m_parameters->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty() && !app::addParameter(line.trimmed(), approved))
            return std::nullopt;
    }
    return approved;
}

void ApprovedDialog::save()
{
    const db::Template *text = current();
    if (!text)
        return;
    const auto approved = entered();
    app::AccountEntry entry = m_choices.entry;
    if (approved)
        app::setApprovedTemplate(entry.account, text->id, approved->id.isEmpty() ? std::nullopt : approved);
    const auto checked = approved ? app::checkApprovedTemplates(entry.account) : db::Result<void>();
    if (!approved || !checked) {
        m_parametersField->setProblem(
            tr("A line is not a name, a type that Zalo knows and a text without errors."));
        m_parameters->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_save->setEnabled(false);
    const QString told = approved->id.isEmpty() ? tr("Messages of “%1” are sent by hand.").arg(text->title)
                                                : tr("Messages of “%1” go out by Zalo.").arg(text->title);
    m_doer.run(this, app::ChangeAccount{entry},
               {.told = [told](const app::Nothing &) { return told; },
                .then = [this](const app::Nothing &) { m_save->setEnabled(true); },
                .failed =
                    [this](const db::Error &error) {
                        m_save->setEnabled(true);
                        m_problem->say(explain(error), Role::Danger);
                    }});
}

} // namespace ui
