#include "tests/support/test_main.h"

#ifdef MK_TEST_WINDOWS
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#include <cstdio>
#include <map>
#include <string>

namespace {

std::map<std::string, test::Registration::Run> &units()
{
    static std::map<std::string, test::Registration::Run> all;
    return all;
}

} // namespace

namespace test {

Registration::Registration(const char *file, Run run)
{
    const std::string path(file);
    const std::string name = path.substr(path.find_last_of("/\\") + 1);
    units().emplace(name.substr(0, name.find('.')), run);
}

} // namespace test

/// app_tests UNIT [what Qt Test understands]
int main(int argc, char **argv)
{
    const auto unit = argc > 1 ? units().find(argv[1]) : units().end();
    if (unit == units().end()) {
        std::fputs("Which unit? One of:\n", stderr);
        for (const auto &entry : units())
            std::fprintf(stderr, "  %s\n", entry.first.c_str());
        return 2;
    }
    argv[1] = argv[0]; // the unit sees its own arguments only
#ifdef MK_TEST_WINDOWS
    QApplication app(--argc, ++argv);
    QTEST_DISABLE_KEYPAD_NAVIGATION
#else
    QCoreApplication app(--argc, ++argv);
#endif
    app.setAttribute(Qt::AA_Use96Dpi, true);
    test::countWarnings();
    const int failures = unit->second(argc, argv);
    if (failures == 0 && test::countedWarnings() > 0) {
        std::fputs("Nothing failed, but there were warnings before or after.\n", stderr);
        return 1;
    }
    return failures;
}
