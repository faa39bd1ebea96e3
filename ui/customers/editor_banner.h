#pragma once

#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace ui {

/// What is to be known or decided under a form: lines, each perhaps with a button.
class EditorBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit EditorBanner(QWidget *parent = nullptr);

    struct Line
    {
        QString text;
        QString button = {}; ///< may be empty
        std::function<void()> press = {};
        bool strong = false; ///< a decision is asked for
    };
    /// No lines: no banner.
    void say(const QList<Line> &lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
};

} // namespace ui
