#include "ui/import/columns_step.h"

#include "ui/import/import_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kSamplesShown = 3;

void colourLabel(QLabel *label, QPalette::ColorRole place, Role role)
{
    QPalette colours = label->parentWidget()->palette();
    colours.setColor(place, colorOf(role, colours));
    label->setPalette(colours);
}

constexpr const char *kWholeText = "wholeText";

void elide(QLabel *label)
{
    label->setText(label->fontMetrics().elidedText(label->property(kWholeText).toString(), Qt::ElideRight,
                                                   label->width()));
}

/// Shows as much of the label's whole text as there is room for, and dots for the rest.
class ElideOnResize final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            elide(static_cast<QLabel *>(watched));
        return QObject::eventFilter(watched, event);
    }
};

void showWhole(QLabel *label, const QString &text)
{
    label->setProperty(kWholeText, text);
    elide(label);
}

QLabel *narrowLabel(TextStyle style, const QString &name)
{
    QLabel *label = makeLabel(style, name);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

QLabel *elidedLabel(TextStyle style, const QString &name)
{
    QLabel *label = narrowLabel(style, name);
    label->installEventFilter(new ElideOnResize(label));
    return label;
}

} // namespace

ColumnsStep::ColumnsStep(QWidget *parent)
    : QWidget(parent), m_problem(makeWrappedLabel(TextStyle::Strong, u"columnsProblemLabel"_s)),
      m_datesLabel(makeLabel(TextStyle::Body, u"dateOrderLabel"_s)), m_dates(new QComboBox),
      m_header(new QComboBox), m_scroll(new PlainScrollArea(u"columnsScrollArea"_s)),
      m_more(makeLabel(TextStyle::Secondary, u"columnsMoreLabel"_s))
{
    m_dates->setObjectName(u"dateOrderComboBox"_s);
    m_dates->addItems({tr("day before month (31/5)"), tr("month before day (5/31)")});
    m_dates->setAccessibleName(tr("Order of day and month"));
    m_header->setObjectName(u"headerComboBox"_s);
    m_header->setAccessibleName(tr("Which row of the file names the columns"));
    m_header->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_datesLabel->setBuddy(m_dates);
    auto *headerLabel = makeLabel(TextStyle::Body, u"headerLabel"_s);
    headerLabel->setText(tr("The column names"));
    headerLabel->setBuddy(m_header);
    auto *questions = rowOf(grid::small(), {headerLabel, m_header, m_datesLabel, m_dates, BoxItem::rest()});
    questions->insertSpacing(2, grid::large());
    auto *card = new Card;
    card->setLayout(columnOf(0, {m_scroll}, {1, grid::small(), 1, grid::small()}));
    setLayout(columnOf(grid::medium(), {questions, m_problem, {card, 1}, m_more}));
    connect(m_dates, &QComboBox::activated, this, [this](int choice) {
        m_shape.dateOrder = choice == 1 ? app::DateOrder::MonthFirst : app::DateOrder::DayFirst;
        emit shapeChanged(m_shape);
    });
    connect(m_header, &QComboBox::activated, this, &ColumnsStep::chooseHeading);
    m_problem->hide();
    m_more->hide();
}

void ColumnsStep::show(const app::ListSurvey &survey, const app::ListShape &shape)
{
    m_survey = survey;
    m_shape = shape;
    m_asked = false;
    build();
    listFirstLines();
    const qsizetype more = m_survey.columns.size() - kMostShown;
    m_more->setVisible(more > 0);
    m_more->setText(tr("%n more column(s) stay as they were recognised.", nullptr,
                       static_cast<int>(std::max<qsizetype>(more, 0))));
    showHeaders();
    showState();
}

// A row that may hold the names, with its beginning, and last that none does.
void ColumnsStep::listFirstLines()
{
    constexpr qsizetype kMostLines = 10;
    constexpr qsizetype kShown = 40;
    m_header->clear();
    const auto count =
        std::min(std::max<qsizetype>(kMostLines, m_survey.titleLines + 1), m_survey.firstLines.size());
    for (qsizetype i = 0; i < count; ++i) {
        QStringList cells = m_survey.firstLines.at(i);
        cells.removeAll(QString());
        QString start = cells.join(u" · "_s).simplified();
        if (start.size() > kShown)
            start = start.left(kShown).trimmed() + u'…';
        m_header->addItem(start.isEmpty() ? tr("are in row %1").arg(i + 1)
                                          : tr("are in row %1: %2", "number; the row").arg(i + 1).arg(start));
    }
    m_header->addItem(tr("there are none: row 1 is a customer already"));
    m_header->setCurrentIndex(m_shape.hasHeader ? m_shape.titleLines : m_header->count() - 1);
    m_header->setEnabled(!m_survey.declared);
}

void ColumnsStep::chooseHeading(int choice)
{
    const bool none = choice == m_header->count() - 1;
    const app::HeadingLine chosen{!none, none ? 0 : choice};
    if (chosen.titleLines != m_shape.titleLines) {
        emit headingChosen(chosen);
        return;
    }
    if (none == !m_shape.hasHeader)
        return;
    m_shape.hasHeader = !none; // the same row: the columns stay as they are settled
    m_shape.headers = m_survey.headers(m_shape.hasHeader);
    showHeaders();
    showState();
    emit shapeChanged(m_shape);
}

void ColumnsStep::build()
{
    m_lines.clear();
    auto *rows = new QWidget;
    auto *grid = new QGridLayout(rows);
    grid->setContentsMargins(grid::large(), grid::tight(), grid::large(), grid::tight());
    grid->setHorizontalSpacing(grid::large());
    grid->setVerticalSpacing(grid::small());
    const QStringList headings{tr("Column of the file"), tr("What stands in it"), tr("Goes to")};
    for (int i = 0; i < headings.size(); ++i) {
        QLabel *heading = elidedLabel(TextStyle::SecondaryStrong, u"columnsHeadingLabel"_s);
        showWhole(heading, headings.at(i));
        grid->addWidget(heading, 0, i);
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 6);
    grid->setColumnStretch(3, 5);
    const qsizetype shown = std::min(m_survey.columns.size(), kMostShown);
    for (qsizetype i = 0; i < shown; ++i) {
        Line line{elidedLabel(TextStyle::Strong, u"columnHeaderLabel"_s),
                  elidedLabel(TextStyle::Secondary, u"columnSamplesLabel"_s), new QComboBox,
                  narrowLabel(TextStyle::Secondary, u"columnRemarkLabel"_s)};
        const app::ListColumn &column = m_survey.columns.at(i);
        showWhole(line.samples, column.samples.mid(0, kSamplesShown).join(u"  ·  "_s).simplified().left(200));
        line.samples->setToolTip(plainTip(column.samples.mid(0, 10).join(u'\n').left(1000)));
        line.remark->setWordWrap(true);
        line.field->setObjectName(u"fieldComboBox"_s);
        line.field->setMaxVisibleItems(app::kImportFieldCount);
        line.field->setMinimumWidth(grid::px(190));
        for (int choice = 0; choice < app::kImportFieldCount; ++choice) {
            line.field->addItem(import_words::field(static_cast<app::ImportField>(choice)), choice);
        }
        line.header->setBuddy(line.field);
        line.field->setCurrentIndex(line.field->findData(static_cast<int>(m_shape.fields.at(i))));
        connect(line.field, &QComboBox::activated, this, [this, i, box = line.field](int choice) {
            m_shape.fields[i] = static_cast<app::ImportField>(box->itemData(choice).toInt());
            showState();
            emit shapeChanged(m_shape);
        });
        const int row = static_cast<int>(i) + 1;
        grid->addWidget(line.header, row, 0);
        grid->addWidget(line.samples, row, 1);
        grid->addWidget(line.field, row, 2);
        grid->addWidget(line.remark, row, 3);
        m_lines.push_back(line);
    }
    grid->setRowStretch(static_cast<int>(shown) + 1, 1);
    m_scroll->hold(rows);
    if (!m_lines.empty())
        setFocusProxy(m_lines.front().field);
}

void ColumnsStep::showState()
{
    const QList<app::ShapeProblem> problems = app::problemsOf(m_shape.fields);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const app::ListColumn &column = m_survey.columns.at(static_cast<qsizetype>(i));
        const app::ImportField field = m_shape.fields.at(static_cast<qsizetype>(i));
        const bool guessed = field == column.guess;
        QString remark = guessed ? import_words::sureness(column.sureness) : tr("chosen by you");
        Role role =
            guessed && column.sureness == app::Sureness::Content ? Role::Prospect : Role::TextSecondary;
        if (field == app::ImportField::Consent)
            remark =
                tr("a “no” is kept as a refusal; a “yes” is never imported, record it with each customer");
        else if (field == app::ImportField::Ignore)
            remark = column.filled == 0                       ? tr("empty, left out")
                     : !column.remark.isEmpty()               ? tr("these are no stages, left out")
                     : column.sureness == app::Sureness::None ? tr("not recognised, left out")
                                                              : tr("left out");
        for (const app::ShapeProblem &problem : problems) {
            if (problem.column == static_cast<qsizetype>(i)) {
                remark = import_words::problem(problem);
                role = Role::Danger;
            }
        }
        m_lines[i].remark->setText(remark);
        colourLabel(m_lines[i].remark, QPalette::PlaceholderText, role);
        m_lines[i].field->setAccessibleDescription(remark);
    }
    QString whole;
    for (const app::ShapeProblem &problem : problems) {
        if (problem.column < 0 || problem.column >= static_cast<qsizetype>(m_lines.size()))
            whole = import_words::problem(problem);
    }
    m_problem->setText(whole);
    m_problem->setVisible(!whole.isEmpty() && !m_survey.columns.isEmpty());
    colourLabel(m_problem, QPalette::WindowText, Role::Danger);

    const app::DateQuestion question = app::dateQuestionOf(m_survey, m_shape.fields);
    m_asked = m_asked || question.asked;
    m_datesLabel->setVisible(m_asked);
    m_dates->setVisible(m_asked);
    m_dates->setCurrentIndex(m_shape.dateOrder == app::DateOrder::MonthFirst ? 1 : 0);
    const QString example = question.example.isEmpty() ? u"5/6/1990"_s : question.example;
    m_datesLabel->setText(tr("How are dates written (“%1”)?").arg(example));
}

void ColumnsStep::showHeaders()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QString header = m_shape.headers.value(static_cast<qsizetype>(i)).simplified();
        const QString name = m_shape.hasHeader && !header.isEmpty() ? header : tr("Column %1").arg(i + 1);
        showWhole(m_lines[i].header, name);
        m_lines[i].header->setToolTip(plainTip(name));
        m_lines[i].field->setAccessibleName(tr("Field for the column %1").arg(name));
    }
}

void ColumnsStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace ui
