#pragma once

#include "app/import/list_survey.h"
#include "ui/import/import_step.h"

#include <vector>

class QComboBox;
class QLabel;

namespace ui {

class PlainScrollArea;

/// Each column of the file with a few of its cells, and the field it goes to; what keeps the choice from
/// being used stands beside it.
class ColumnsStep final : public ImportStep
{
    Q_OBJECT
public:
    /// Of wider files the columns behind so many stay as they were guessed.
    static constexpr qsizetype kMostShown = 60;

    explicit ColumnsStep(QWidget *parent = nullptr);

    void show(const app::ListSurvey &survey, const app::ListShape &shape);
    void clear() { show({}, {}); }
    QComboBox *fieldBox(qsizetype column) const { return m_lines[static_cast<std::size_t>(column)].field; }
    /// How the dates of that column are written; seen where it must be asked.
    QComboBox *dateBox(qsizetype column) const { return m_lines[static_cast<std::size_t>(column)].dates; }
    QComboBox *headerBox() const { return m_header; }
    /// What the rows are.
    QComboBox *kindBox() const { return m_kind; }

signals:
    /// The person settled something.
    void shapeChanged(const app::ListShape &shape);
    /// Another line names the columns: the list is to be looked at again.
    void headingChosen(const app::HeadingLine &heading);
    /// The rows are something else: the same.
    void kindChosen(const app::HeadingLine &heading, app::ListKind kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *header;
        QLabel *samples;
        QComboBox *field;
        QComboBox *dates;
        QLabel *remark;
        bool asked = false; // about its dates, for this file; then the question stays in sight
    };
    void build();
    Line lineFor(qsizetype column);
    void showQuestions();
    void listFirstLines();
    void chooseHeading(int choice);
    void showHeaders();
    void showState();

    app::ListSurvey m_survey;
    app::ListShape m_shape;
    QLabel *m_origin; ///< which program has exported it
    QLabel *m_problem;
    QWidget *m_questions = nullptr; ///< what the rows are, and which one names the columns
    QComboBox *m_kind;
    QComboBox *m_header;
    PlainScrollArea *m_scroll;
    std::vector<Line> m_lines;
    QLabel *m_more;
};

} // namespace ui
