#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ui {

/// One thing that was looked at, and what came out.
struct Check
{
    enum class Mark
    {
        Good,
        Warning,
        Error,
        Wait
    };
    Mark mark = Mark::Good;
    QString text;
    QString button = {}; ///< empty: nothing to click
    std::function<void()> act = {};
};

/// What was found in a text, each with an icon, a sentence and the click that mends it.
class CheckList final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(QWidget *parent = nullptr);

    void setChecks(const QList<Check> &checks);

private:
    QWidget *rowFor(const Check &check);

    QVBoxLayout *m_column;
    QList<Check> m_shown;
};

} // namespace ui
