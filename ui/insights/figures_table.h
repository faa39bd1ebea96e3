#pragma once

#include <QTableView>

namespace ui {

class FiguresModel;

/// The table beside a chart: one row at a time is current, several can be chosen for copying (Ctrl+C), Enter
/// asks for the customers behind a row.
class FiguresTable final : public QTableView
{
    Q_OBJECT
public:
    explicit FiguresTable(FiguresModel *model, QWidget *parent = nullptr);

    /// Makes a point's row the current one without telling; -1 for none.
    void choose(int point);
    /// As wide as the words need.
    void fitColumns();
    /// Pixels for all columns without scrolling sideways.
    int widthInFull() const;

signals:
    void pointChosen(int point);
    void openAsked(int point);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    int headWidth(int column) const;
    int frameRoom() const;
    void shareRoom();

    QList<int> m_needed; ///< pixels of each column
    FiguresModel *m_model;
    bool m_silent = false;
};

} // namespace ui
