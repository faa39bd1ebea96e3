#include "ui/import/columns_step.h"

#include "ui/import/import_words.h"
#include "ui/theme/grid.h"
#include "ui/theme/palette.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
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

template <class Label> Label *takingRoomLeft(Label *label)
{
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

ColumnsStep::ColumnsStep(QWidget *parent)
    : ImportStep(parent), m_origin(makeWrappedLabel(TextStyle::Secondary, u"columnsOriginLabel"_s)),
      m_problem(makeWrappedLabel(TextStyle::Strong, u"columnsProblemLabel"_s)),
      m_kind(named(new QComboBox, u"listKindComboBox"_s)), m_header(new QComboBox),
      m_scroll(new PlainScrollArea(u"columnsScrollArea"_s)),
      m_more(makeLabel(TextStyle::Secondary, u"columnsMoreLabel"_s))
{
    m_header->setObjectName(u"headerComboBox"_s);
    m_header->setAccessibleName(tr("Which row of the file names the columns"));
    m_header->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->addItems({tr("customers", "what is in a list"),
                      tr("purchases and contacts", "what is in a list")}); // in the order of app::ListKind
    auto *kindLabel = makeLabel(TextStyle::Body, u"listKindLabel"_s);
    kindLabel->setText(tr("What is in this list?"));
    kindLabel->setBuddy(m_kind);
    m_kind->setAccessibleName(kindLabel->text());
    auto *headerLabel = makeLabel(TextStyle::Body, u"headerLabel"_s);
    headerLabel->setText(tr("The column names"));
    headerLabel->setBuddy(m_header);
    m_questions = new QWidget;
    auto *questions = new QGridLayout(m_questions); // the answers below each other, of one width
    questions->setContentsMargins({});
    questions->setSpacing(grid::small());
    questions->addWidget(kindLabel, 0, 0);
    questions->addWidget(m_kind, 0, 1);
    questions->addWidget(headerLabel, 1, 0);
    questions->addWidget(m_header, 1, 1);
    questions->setColumnStretch(2, 1);
    auto *card = new Card;
    card->setLayout(columnOf(0, {m_scroll}, {1, grid::small(), 1, grid::small()}));
    setLayout(columnOf(grid::medium(), {m_origin, m_questions, m_problem, {card, 1}, m_more}));
    connect(m_header, &QComboBox::activated, this, &ColumnsStep::chooseHeading);
    connect(m_kind, &QComboBox::activated, this, [this](int choice) {
        if (const auto kind = static_cast<app::ListKind>(choice); kind != m_shape.kind)
            emit kindChosen({m_shape.hasHeader, m_shape.titleLines}, kind);
    });
    m_origin->hide();
    m_problem->hide();
    m_more->hide();
}

void ColumnsStep::show(const app::ListSurvey &survey, const app::ListShape &shape)
{
    m_survey = survey;
    m_shape = shape;
    m_kind->setCurrentIndex(static_cast<int>(shape.kind));
    build();
    listFirstLines();
    const QString program = import_words::preset(m_survey.preset);
    m_origin->setVisible(!program.isEmpty());
    m_origin->setText(tr("This is an export of %1; its columns are known.", "a program").arg(program));
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
        const qint64 place = m_survey.firstPlaces.value(i, i + 1);
        m_header->addItem(start.isEmpty() ? tr("are in row %1").arg(place)
                                          : tr("are in row %1: %2", "number; the row").arg(place).arg(start));
    }
    m_header->addItem(tr("there are none: row 1 is a customer already"));
    m_header->setCurrentIndex(m_shape.hasHeader ? m_shape.titleLines : m_header->count() - 1);
    m_questions->setVisible(!m_survey.declared); // else there is no such row
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
        auto *heading = takingRoomLeft(new ElidedLabel(TextStyle::SecondaryStrong, u"columnsHeadingLabel"_s));
        heading->setText(headings.at(i));
        grid->addWidget(heading, 0, i);
    }
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 6);
    grid->setColumnStretch(3, 5);
    const qsizetype shown = std::min(m_survey.columns.size(), kMostShown);
    for (qsizetype i = 0; i < shown; ++i) {
        const Line line = lineFor(i);
        const int row = static_cast<int>(i) + 1;
        auto *choices = columnOf(grid::tight(), {line.field, line.dates});
        grid->addWidget(line.header, row, 0);
        grid->addWidget(line.samples, row, 1);
        grid->addLayout(choices, row, 2);
        grid->addWidget(line.remark, row, 3);
        m_lines.push_back(line);
        // Cards have every field, and most say little.
        const bool silent = m_survey.declared && m_survey.columns.at(i).filled == 0;
        for (QWidget *cell :
             std::initializer_list<QWidget *>{line.header, line.samples, line.field, line.remark}) {
            if (silent)
                cell->hide();
        }
    }
    grid->setRowStretch(static_cast<int>(shown) + 1, 1);
    m_scroll->hold(rows);
    for (const Line &line : m_lines) {
        if (!line.field->isHidden())
            return startAt(line.field);
    }
}

ColumnsStep::Line ColumnsStep::lineFor(qsizetype column)
{
    Line line{takingRoomLeft(new ElidedLabel(TextStyle::Strong, u"columnHeaderLabel"_s)),
              takingRoomLeft(new ElidedLabel(TextStyle::Secondary, u"columnSamplesLabel"_s)), new QComboBox,
              new QComboBox, takingRoomLeft(makeLabel(TextStyle::Secondary, u"columnRemarkLabel"_s))};
    const QStringList &samples = m_survey.columns.at(column).samples;
    line.samples->setText(samples.mid(0, kSamplesShown).join(u"  ·  "_s).simplified().left(200));
    line.samples->setToolTip(plainTip(samples.mid(0, 10).join(u'\n').left(1000)));
    line.remark->setWordWrap(true);
    line.field->setObjectName(u"fieldComboBox"_s);
    line.field->setMaxVisibleItems(app::kImportFieldCount);
    line.field->setMinimumWidth(grid::px(190));
    for (int choice = 0; choice < app::kImportFieldCount; ++choice) {
        if (const auto field = static_cast<app::ImportField>(choice); isFieldOf(field, m_shape.kind))
            line.field->addItem(import_words::field(field), choice);
    }
    line.header->setBuddy(line.field);
    line.field->setCurrentIndex(line.field->findData(static_cast<int>(m_shape.fields.at(column))));
    line.dates->setObjectName(u"dateOrderComboBox"_s);
    line.dates->addItems({tr("day before month (31/5)"), tr("month before day (5/31)")});
    line.dates->hide();
    connect(line.field, &QComboBox::activated, this, [this, column, box = line.field](int choice) {
        m_shape.fields[column] = static_cast<app::ImportField>(box->itemData(choice).toInt());
        showState();
        emit shapeChanged(m_shape);
    });
    connect(line.dates, &QComboBox::activated, this, [this, column](int choice) {
        m_shape.dateOrders[column] = choice == 1 ? app::DateOrder::MonthFirst : app::DateOrder::DayFirst;
        emit shapeChanged(m_shape);
    });
    return line;
}

// How dates are written is asked beside each column whose own dates leave it open.
void ColumnsStep::showQuestions()
{
    for (Line &line : m_lines)
        line.dates->hide();
    for (const app::DateQuestion &question : app::dateQuestionsOf(m_survey, m_shape.fields)) {
        if (question.column >= static_cast<qsizetype>(m_lines.size()))
            continue;
        Line &line = m_lines[static_cast<std::size_t>(question.column)];
        line.asked = line.asked || question.asked;
        line.dates->setVisible(line.asked);
        const bool monthFirst = m_shape.dateOrders.value(question.column) == app::DateOrder::MonthFirst;
        line.dates->setCurrentIndex(monthFirst ? 1 : 0);
        if (!line.asked)
            continue;
        const QString example = question.example.isEmpty() ? u"5/6/1990"_s : question.example;
        line.remark->setText(tr("How are these dates written (“%1”)?").arg(example));
        colourLabel(line.remark, QPalette::PlaceholderText, Role::Prospect);
        line.dates->setAccessibleDescription(line.remark->text());
    }
}

void ColumnsStep::showState()
{
    const QList<app::ShapeProblem> problems = app::problemsOf(m_shape.fields, m_shape.kind);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const app::ListColumn &column = m_survey.columns.at(static_cast<qsizetype>(i));
        const app::ImportField field = m_shape.fields.at(static_cast<qsizetype>(i));
        const bool guessed = field == column.guess;
        QString remark = !guessed            ? tr("chosen by you")
                         : m_survey.declared ? tr("as the cards say")
                                             : import_words::sureness(column.sureness);
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
    showQuestions();
}

void ColumnsStep::showHeaders()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QString header = m_shape.headers.value(static_cast<qsizetype>(i)).simplified();
        const QString named = m_survey.declared ? import_words::column(header) : header;
        const QString name = m_shape.hasHeader && !named.isEmpty() ? named : tr("Column %1").arg(i + 1);
        m_lines[i].header->setText(name);
        m_lines[i].header->setToolTip(plainTip(name));
        m_lines[i].field->setAccessibleName(tr("Field for the column %1").arg(name));
        m_lines[i].dates->setAccessibleName(tr("Order of day and month in the column %1").arg(name));
    }
}

void ColumnsStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

} // namespace ui
