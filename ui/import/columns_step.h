#pragma once

#include "app/import/list_survey.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace ui {

class PlainScrollArea;

/// Each column of the file with a few of its cells, and the field it goes to; what keeps the choice from
/// being used stands beside it.
class ColumnsStep final : public QWidget
{
    Q_OBJECT
public:
    /// Of wider files the columns behind so many stay as they were guessed.
    static constexpr qsizetype kMostShown = 60;

    explicit ColumnsStep(QWidget *parent = nullptr);

    void show(const app::ListSurvey &survey, const app::ListShape &shape);
    void clear() { show({}, {}); }
    QComboBox *fieldBox(qsizetype column) const { return m_lines[static_cast<std::size_t>(column)].field; }
    QComboBox *dateBox() const { return m_dates; }
    QComboBox *headerBox() const { return m_header; }

signals:
    /// The person settled something.
    void shapeChanged(const app::ListShape &shape);
    /// Another line names the columns: the list is to be looked at again.
    void headingChosen(const app::HeadingLine &heading);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *header;
        QLabel *samples;
        QComboBox *field;
        QLabel *remark;
    };
    void build();
    void listFirstLines();
    void chooseHeading(int choice);
    void showHeaders();
    void showState();

    app::ListSurvey m_survey;
    app::ListShape m_shape;
    QLabel *m_problem;
    QLabel *m_datesLabel;
    QComboBox *m_dates;
    QComboBox *m_header;
    PlainScrollArea *m_scroll;
    std::vector<Line> m_lines;
    QLabel *m_more;
    bool m_asked = false; // about dates, for this file; then the question stays in sight
};

} // namespace ui
