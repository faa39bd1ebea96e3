#include "ui/settings/limit_dialog.h"

#include "app/core/nfc.h"
#include "app/outbox/policy/limit_commands.h"
#include "ui/language/explain.h"
#include "ui/language/limit_words.h"
#include "ui/settings/limit_editor.h"
#include "ui/shell/doer.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/tone_label.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

LimitDialog::LimitDialog(Doer &doer, const app::SendLimit &limit, const app::SendLimits &limits,
                         QWidget *window)
    : QDialog(window), m_doer(doer), m_limit(limit), m_limits(limits),
      m_editor(new LimitEditor(limit, limits)), m_reason(named(new QLineEdit, u"limitReasonLineEdit"_s)),
      m_reasonField(new FormField(m_reason)), m_problem(new ToneLabel(u"limitProblemLabel"_s)),
      m_save(makeButton(u"saveLimitPushButton"_s, tr("Save"), ButtonKind::Primary)),
      m_cancel(makeButton(u"cancelLimitPushButton"_s, tr("Cancel")))
{
    setObjectName(u"limitDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words::limitName(limit));
    m_reason->setMaxLength(app::ChangeSendLimits::kLongestReason);
    arrange();
    connect(m_editor, &LimitEditor::changed, this, &LimitDialog::look);
    connect(m_reason, &QLineEdit::textChanged, this, &LimitDialog::look);
    connect(m_save, &QPushButton::clicked, this, &LimitDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &LimitDialog::reject);
    look();
}

void LimitDialog::arrange()
{
    auto *source = makeWrappedLabel(TextStyle::Secondary, u"limitSourceLabel"_s, words::limitSource(m_limit));
    m_reasonField->setLabel(tr("&Reason why it is loosened"));
    m_reasonField->setHint(tr("It goes into History."));
    m_save->setDefault(true);
    setLayout(columnOf(grid::medium(),
                       {source, m_editor, m_problem, m_reasonField, BoxItem::rest(),
                        rowOf(grid::small(), {BoxItem::rest(), m_save, m_cancel})},
                       {grid::pageMargin(), grid::large(), grid::pageMargin(), grid::large()}));
    resize(grid::px(460), sizeHint().height());
}

void LimitDialog::look()
{
    app::SendLimits entered = m_limits;
    const bool isSound = m_limit.read(m_editor->text(), entered);
    const bool isLooser = isSound && m_limit.isLooser(entered, {});
    const bool isNew = isSound && m_limit.text(entered) != m_limit.text(m_limits);
    m_reasonField->setVisible(isLooser && isNew);
    if (!isSound)
        m_problem->say(tr("This cannot be a limit. Look at it once more."), Role::Danger);
    else if (isLooser)
        m_problem->say(tr("This lets go what the default keeps back. Who answers for it is the shop."),
                       Role::Danger);
    else
        m_problem->say({});
    m_save->setEnabled(isNew && (!isLooser || !m_reason->text().trimmed().isEmpty()));
}

void LimitDialog::save()
{
    const app::ChangeSendLimits change{
        {{m_limit.name.toString(), m_editor->text()}},
        m_reasonField->isVisibleTo(this) ? app::nfc(m_reason->text().simplified()) : QString()};
    m_save->setEnabled(false);
    const QString told =
        tr("%1: %2", "a limit of sending; what it is now").arg(words::limitName(m_limit), [&] {
            app::SendLimits entered = m_limits;
            m_limit.read(change.values.constFirst().text, entered);
            return words::limitValue(m_limit, entered);
        }());
    m_doer.run(this, change,
               {.told = [told](const QStringList &) { return told; },
                .then = [this](const QStringList &) { accept(); },
                .failed = [this](const db::Error &error) { m_problem->say(explain(error), Role::Danger); }});
}

} // namespace ui
