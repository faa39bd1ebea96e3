#pragma once

#include "app/insights/insight.h"

#include <QWidget>

class QLabel;

namespace ui {

/// What is to be known of all figures, in a line each: of whom they are where a segment is chosen, and that
/// Tết fell into one of two periods only. Hidden where there is nothing to say.
class InsightNotes final : public QWidget
{
    Q_OBJECT
public:
    explicit InsightNotes(QWidget *parent = nullptr);

    void setBoard(const app::InsightBoard &board);

private:
    QLabel *m_segment;
    QLabel *m_tet;
};

} // namespace ui
