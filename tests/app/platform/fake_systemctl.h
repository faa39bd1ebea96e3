#pragma once

#include "tests/app/platform/started_program.h"

/// A systemctl that writes down what it is asked, and makes and removes the link of what it enables.
class FakeSystemctl final
{
public:
    /// `configFolder` is XDG_CONFIG_HOME.
    explicit FakeSystemctl(const QString &configFolder)
        : m_folder(configFolder + QStringLiteral("/systemd/user"))
    {
        work();
    }

    QString folder() const { return m_dir.path(); }
    QString path() const { return m_dir.filePath(QStringLiteral("systemctl")); }
    /// What it does with each call, in the language of the shell: $2 and $3 are its words.
    void answer(const QByteArray &script)
    {
        const QByteArray links = QFile::encodeName(m_folder) + "/default.target.wants";
        StartedProgram::write(path(), "#!/bin/sh\necho \"$@\" >> '" + QFile::encodeName(log()) + "'\n" +
                                          script + "\n" + "if [ $2 = enable ]; then mkdir -p '" + links +
                                          "'; ln -sf x '" + links + "'/$3; fi\n");
    }
    /// It enables as systemd does, and says that the service is active.
    void work() { answer(":"); }
    QStringList calls() const
    {
        QFile file(log());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

private:
    QString log() const { return m_dir.filePath(QStringLiteral("calls")); }

    QTemporaryDir m_dir;
    QString m_folder;
};
