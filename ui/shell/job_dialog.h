#pragma once

#include "app/core/command.h"
#include "ui/widgets/job_count.h"

#include <QObject>
#include <QPointer>

class QDialog;

namespace ui {

/// The dialog with progress and Cancel of one long job that belongs to no page. It opens where the job takes
/// a while, lets the window be used, and goes with this object.
class JobDialog final : public QObject
{
    Q_OBJECT
public:
    /// What the person reads.
    struct Words
    {
        QString title;
        QString doing; ///< "The customers are being written."
    };

    /// The dialog belongs to `window`, which outlives this object.
    JobDialog(QWidget *window, const Words &words, QObject *parent = nullptr);
    ~JobDialog() override;

    /// To be told how far the job is; says false when it is to stop. It may outlive this object.
    app::Progress progress() const;
    void cancel();
    bool isCancelled() const { return m_count->isStopped(); }

private:
    void open();

    QWidget *m_window;
    Words m_words;
    SharedCount m_count;
    QPointer<QDialog> m_dialog;
};

} // namespace ui
