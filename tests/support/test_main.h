#pragma once

#include "tests/support/strict_run.h"

#include <QTest>

namespace test {

/// The units of a test program, each by the name of its file: `app_tests tst_phone`.
class Registration final
{
public:
    using Run = int (*)(int argc, char **argv);
    Registration(const char *file, Run run);
};

} // namespace test

/// Instead of QTEST_MAIN: makes the class one of the units of its floor's program.
#define MK_TEST(Class)                                                                                       \
    static const test::Registration mk_registration(__FILE__, [](int argc, char **argv) {                    \
        Class unit;                                                                                          \
        return test::strictRun(&unit, argc, argv);                                                           \
    });
