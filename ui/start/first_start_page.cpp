#include "ui/start/first_start_page.h"

#include "app/desk/desk.h"
#include "app/start/sample_shop.h"
#include "app/start/shop_setup.h"
#include "ui/language/explain.h"
#include "ui/shell/actions.h"
#include "ui/shell/program_icon.h"
#include "ui/theme/grid.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/job_progress.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

FirstStartPage::FirstStartPage(app::Desk &desk, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_actions(actions), m_mark(new QWidget),
      m_title(makeLabel(TextStyle::PageTitle, u"firstTitleLabel"_s)),
      m_language(
          new ChoiceRow(u"startLanguageChoice"_s, {{u"vi"_s, u"Tiếng Việt"_s}, {u"en"_s, u"English"_s}})),
      m_languageLabel(makeLabel(TextStyle::Body, u"startLanguageLabel"_s)),
      m_nameLabel(makeLabel(TextStyle::Body, u"startNameLabel"_s)), m_name(new QLineEdit),
      m_import(makeButton(u"firstImportPushButton"_s, {}, ButtonKind::Primary)),
      m_sample(makeButton(u"firstSamplePushButton"_s, {})),
      m_told(makeWrappedLabel(TextStyle::Secondary, u"startToldLabel"_s)), m_progress(new JobProgress)
{
    setObjectName(u"firstStartPage"_s);
    m_mark->setFixedSize(grid::px(48), grid::px(48));
    m_name->setObjectName(u"firstNameLineEdit"_s);
    m_name->setMaxLength(120);
    m_nameLabel->setBuddy(m_name);
    m_languageLabel->setBuddy(m_language);

    auto *form = new QWidget;
    form->setFixedWidth(grid::px(400));
    auto *lines = columnOf(grid::small(), {m_mark});
    form->setLayout(lines);
    lines->addSpacing(grid::small());
    lines->addWidget(m_title);
    lines->addSpacing(grid::large());
    lines->addWidget(m_languageLabel);
    lines->addWidget(m_language);
    lines->addSpacing(grid::medium());
    lines->addWidget(m_nameLabel);
    lines->addWidget(m_name);
    lines->addSpacing(grid::large());
    lines->addLayout(rowOf(grid::small(), {m_import, m_sample, BoxItem::rest()}));
    lines->addWidget(m_progress);
    lines->addWidget(m_told);
    // Room for what may come, so that nothing jumps.
    m_progress->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_told->setMinimumHeight(2 * m_told->fontMetrics().lineSpacing());
    m_told->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    // Between two rests: an aligned item would be asked for its height at the width of the whole window.
    column->addLayout(rowOf(0, {BoxItem::rest(), form, BoxItem::rest()}));
    column->addStretch(3);

    for (const QString &key : m_language->keys()) {
        if (m_actions.action(u"language."_s + key)->isChecked())
            m_language->setCurrent(key);
    }
    connect(m_language, &ChoiceRow::chosen, this,
            [this](const QString &key) { m_actions.action(u"language."_s + key)->trigger(); });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        if (std::exchange(m_namelessAsked, false))
            m_told->clear();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &FirstStartPage::begin);
    connect(m_import, &QPushButton::clicked, this, &FirstStartPage::begin);
    connect(m_sample, &QPushButton::clicked, this, &FirstStartPage::trySample);
    for (QWidget *widget : m_language->findChildren<QRadioButton *>())
        widget->installEventFilter(this);
    for (QWidget *widget : {m_import, m_sample})
        widget->installEventFilter(this);
    setFocusProxy(m_name);
    retranslate();
}

bool FirstStartPage::isRunning() const
{
    return m_progress->isRunning();
}

bool FirstStartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (auto *button = qobject_cast<QPushButton *>(watched); button && enter) {
            button->click();
            return true;
        }
        if (qobject_cast<QRadioButton *>(watched) && enter) {
            m_name->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FirstStartPage::setBusy(bool busy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_language, m_name})
        widget->setEnabled(!busy);
    for (QWidget *widget : {m_import, m_sample})
        widget->setVisible(!busy);
    m_told->clear();
}

void FirstStartPage::begin()
{
    if (isRunning())
        return;
    if (m_name->text().trimmed().isEmpty() && !m_namelessAsked) {
        m_namelessAsked = true;
        m_told->setText(
            tr("Your shop has no name yet, and messages sign with it. Type it, or press the button "
               "again to give it later, in Settings."));
        m_name->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_desk.write(this, app::doing(&app::endFirstStart, m_name->text(), m_language->current()),
                 [this](const db::Result<db::ChangeSet> &kept) {
                     if (kept)
                         emit importWanted();
                     else
                         m_told->setText(explain(kept.error(), m_desk.path()));
                 });
}

void FirstStartPage::trySample()
{
    if (isRunning())
        return;
    setBusy(true);
    const auto count = m_progress->begin(tr("The sample shop is being set up."));
    const app::SampleProgress progress = std::bind_front(&JobCount::tell, count);
    const auto work =
        app::doing(&app::startWithSample, m_name->text(), m_language->current(), m_desk.clock(), progress);
    m_desk.write(this, work, [this](const db::Result<db::Changed<bool>> &made) {
        m_progress->end();
        if (made && made->value) {
            emit sampleMade();
            return;
        }
        setBusy(false);
        m_sample->setFocus(Qt::OtherFocusReason);
        m_told->setText(made ? tr("Stopped. The shop is still empty.")
                             : explain(made.error(), m_desk.path()));
    });
}

void FirstStartPage::retranslate()
{
    setAccessibleName(tr("First start"));
    m_title->setText(tr("Welcome to Mến Khách"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_nameLabel->setText(tr("Name of your shop"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_name->setPlaceholderText(tr("As customers know it"));
    m_import->setText(tr("Import my list"));
    m_sample->setText(tr("Try the sample shop"));
}

void FirstStartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FirstStartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect mark(m_mark->mapTo(this, QPoint()), m_mark->size());
    programIcon().paint(&painter, mark);
}

} // namespace ui
