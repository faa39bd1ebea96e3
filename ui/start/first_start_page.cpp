#include "ui/start/first_start_page.h"

#include "app/desk/desk.h"
#include "app/start/sample_shop.h"
#include "app/start/shop_setup.h"
#include "ui/language/explain.h"
#include "ui/settings/choice_row.h"
#include "ui/shell/actions.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/job_progress.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FirstStartPage::FirstStartPage(app::Desk &desk, Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_actions(actions), m_mark(new QWidget),
      m_title(makeLabel(TextStyle::PageTitle, u"firstTitleLabel"_s)),
      m_language(new ChoiceRow(u"startLanguageChoice"_s, {u"vi"_s, u"en"_s}, Qt::Horizontal)),
      m_languageLabel(makeLabel(TextStyle::Body, u"startLanguageLabel"_s)),
      m_nameLabel(makeLabel(TextStyle::Body, u"startNameLabel"_s)), m_name(new QLineEdit),
      m_import(new QPushButton), m_sample(new QPushButton),
      m_told(makeLabel(TextStyle::Secondary, u"startToldLabel"_s)), m_progress(new JobProgress)
{
    setObjectName(u"firstStartPage"_s);
    m_mark->setFixedSize(grid::px(48), grid::px(48));
    m_name->setObjectName(u"firstNameLineEdit"_s);
    m_name->setMaxLength(120);
    m_nameLabel->setBuddy(m_name);
    m_languageLabel->setBuddy(m_language);
    m_import->setObjectName(u"firstImportPushButton"_s);
    m_import->setDefault(true);
    m_sample->setObjectName(u"firstSamplePushButton"_s);
    m_told->setWordWrap(true);

    auto *form = new QWidget;
    form->setFixedWidth(grid::px(400));
    auto *lines = new QVBoxLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid::small());
    lines->addWidget(m_mark);
    lines->addSpacing(grid::small());
    lines->addWidget(m_title);
    lines->addSpacing(grid::large());
    lines->addWidget(m_languageLabel);
    lines->addWidget(m_language);
    lines->addSpacing(grid::medium());
    lines->addWidget(m_nameLabel);
    lines->addWidget(m_name);
    lines->addSpacing(grid::large());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::small());
    buttons->addWidget(m_import);
    buttons->addWidget(m_sample);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    lines->addWidget(m_progress);
    lines->addWidget(m_told);
    // Room for what may come, so that nothing jumps.
    m_progress->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_told->setMinimumHeight(2 * m_told->fontMetrics().lineSpacing());
    m_told->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(form, 0, Qt::AlignHCenter);
    column->addStretch(3);

    for (const QString &key : {u"vi"_s, u"en"_s}) {
        QAction *action = m_actions.action(u"language."_s + key);
        if (action->isChecked())
            m_language->setCurrent(key);
    }
    connect(m_language, &ChoiceRow::chosen, this,
            [this](const QString &key) { m_actions.action(u"language."_s + key)->trigger(); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_import->setFocus(Qt::TabFocusReason); });
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

QString FirstStartPage::language() const
{
    return m_language->current();
}

void FirstStartPage::setBusy(bool busy)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_language, m_name})
        widget->setEnabled(!busy);
    for (QWidget *widget : {m_import, m_sample})
        widget->setVisible(!busy);
    m_told->clear();
}

void FirstStartPage::refuse(const db::Error &error)
{
    m_told->setText(explain(error, m_desk.path()));
}

void FirstStartPage::begin()
{
    if (isRunning())
        return;
    m_desk.write(this, app::doing(&app::endFirstStart, m_name->text(), language()),
                 [this](const db::Result<db::ChangeSet> &kept) {
                     if (kept)
                         emit importWanted();
                     else
                         refuse(kept.error());
                 });
}

void FirstStartPage::trySample()
{
    if (isRunning())
        return;
    setBusy(true);
    const auto count = m_progress->begin(tr("The sample shop is being set up."));
    const app::SampleProgress progress = [count](qint64 done, qint64 total) {
        return count->tell(done, total);
    };
    const auto work = app::doing(&app::startWithSample, m_name->text(), language(), m_desk.clock(), progress);
    m_desk.write(this, work, [this](const db::Result<db::Changed<bool>> &made) {
        m_progress->end();
        if (made && made->value) {
            emit sampleMade();
            return;
        }
        setBusy(false);
        m_sample->setFocus(Qt::OtherFocusReason);
        if (made)
            m_told->setText(tr("Stopped. The shop is still empty."));
        else
            refuse(made.error());
    });
}

void FirstStartPage::retranslate()
{
    setAccessibleName(tr("First start"));
    m_title->setText(tr("Welcome to Mến Khách"));
    m_languageLabel->setText(tr("Language"));
    m_language->setAccessibleName(m_languageLabel->text());
    m_language->setTexts({u"Tiếng Việt"_s, u"English"_s});
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
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect mark(m_mark->mapTo(this, QPoint()), m_mark->size());
    paint::box(painter, mark, colorOf(Role::Accent, palette()), QColor(), grid::px(12));
    QFont font = fontOf(TextStyle::PageTitle);
    font.setWeight(QFont::ExtraBold);
    painter.setFont(font);
    painter.setPen(colorOf(Role::OnAccent, palette()));
    painter.drawText(mark, Qt::AlignCenter, u"M"_s);
}

} // namespace ui
