/// @file Tests of improve/sides.hpp: random programs, interpreted as straight-line code and as what
/// is made of them.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE sides
#include "laws/rows.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <vector>

using tapeless::algebraic;
using tapeless::builder;
using tapeless::instruction;
using tapeless::operation_of;

namespace {

template <class Row, int Arity>
constexpr auto const& row = operation_of<Row, Arity>;

// A program with branches. If they are scoped, their sides use inputs, and what they themselves
// have recorded, and are not used elsewhere, as one writes them mostly; else they use anything.
class random_program {
  public:
    random_program(std::uint64_t seed, bool is_scoped) : random_(seed), is_scoped_(is_scoped) {
        for (int k = 0; k < parameters - 1; ++k)
            values_.push_back(program_.add_input({}));
        values_.push_back(program_.literal(1));
        for (int k = 0; k < 3; ++k)
            conditions_.push_back(of_two(row<tapeless::less, 2>));
        record(40, 0);
        for (int k = 0; k < 3; ++k)
            program_.outputs.push_back(values_[values_.size() - 1 - static_cast<std::size_t>(k)]);
    }
    builder take() { return std::move(program_); }

    static constexpr int parameters = 5; // four inputs and a literal

  private:
    rows::random_numbers random_;
    bool is_scoped_;
    builder program_;
    std::vector<int> values_, conditions_;
    int scope_ = 0; // where the values of this side begin

    int any() {
        int const count = static_cast<int>(values_.size());
        int const newest = count - 1 - random_.below(std::min(count, 4));
        int const other = random_.below(is_scoped_ ? parameters : count);
        return values_[static_cast<std::size_t>(random_.below(2) != 0 && newest >= scope_ ? newest
                                                                                          : other)];
    }
    int of_two(tapeless::operation const& row) {
        int const a = any(), b = any();
        return program_.apply(row, a, b);
    }
    void record(int count, int depth) {
        for (int k = 0; k < count; ++k)
            switch (random_.below(depth < 4 ? 7 : 5)) {
            case 0:
                values_.push_back(of_two(row<tapeless::addition, 2>));
                break;
            case 1:
                values_.push_back(of_two(row<tapeless::subtraction, 2>));
                break;
            case 2:
                values_.push_back(of_two(row<tapeless::larger, 2>));
                break;
            case 3:
                values_.push_back(program_.apply(row<tapeless::negation, 1>, any()));
                break;
            case 4:
                conditions_.push_back(of_two(row<tapeless::less, 2>));
                break;
            default:
                record_branch(depth);
            }
    }
    void record_branch(int depth) {
        int const condition = conditions_[static_cast<std::size_t>(
            random_.below(is_scoped_ ? 3 : static_cast<int>(conditions_.size())))];
        int sides[2][2];
        int const outer = scope_;
        std::size_t const count = values_.size();
        for (auto& side : sides) {
            if (is_scoped_)
                scope_ = static_cast<int>(values_.size());
            record(random_.below(6), depth + 1);
            for (int& result : side)
                result = any();
        }
        scope_ = outer;
        if (is_scoped_)
            values_.resize(count);
        for (int k = 0; k < 2; ++k)
            values_.push_back(
                program_.apply(row<tapeless::branched, 3>, condition, sides[0][k], sides[1][k]));
    }
};

double computed(builder const& program, int i, std::vector<double> const& inputs,
                std::vector<double> const& v) {
    instruction const& now = program.instructions[i];
    auto const x = [&](int j) { return v[static_cast<std::size_t>(program.operand(i, j))]; };
    if (now.kind == algebraic::input)
        return inputs[static_cast<std::size_t>(now.index)];
    if (now.kind == algebraic::literal)
        return static_cast<double>(now.number);
    if (now.row == &row<tapeless::addition, 2>)
        return x(0) + x(1);
    if (now.row == &row<tapeless::subtraction, 2>)
        return x(0) - x(1);
    if (now.row == &row<tapeless::larger, 2>)
        return std::max(x(0), x(1));
    if (now.row == &row<tapeless::negation, 1>)
        return -x(0);
    if (now.row == &row<tapeless::less, 2>)
        return x(0) < x(1) ? 1 : 0;
    BOOST_REQUIRE((now.row == &row<tapeless::branched, 3>));
    return x(0) != 0 ? x(1) : x(2);
}

std::vector<double> straight(builder const& program, std::vector<double> const& inputs) {
    std::vector<double> v;
    for (int i = 0; i < program.size(); ++i)
        v.push_back(computed(program, i, inputs, v));
    return v;
}

// Runs a program with branches, and checks that nothing is read that was not computed.
class interpreter {
  public:
    interpreter(builder const& program, std::vector<double> const& inputs)
        : program_(program), inputs_(inputs), v(static_cast<std::size_t>(program.size())),
          runs(static_cast<std::size_t>(program.size())) {
        run(0);
        BOOST_TEST(program.blocks[0].end == program.size());
    }

  private:
    builder const& program_;
    std::vector<double> const& inputs_;

    void run(int block) {
        auto const& here = program_.blocks[block];
        for (int i = here.begin; i < here.end;) {
            int inner = program_.instructions[i].block;
            if (inner == block) {
                run_instruction(i++);
                continue;
            }
            while (program_.blocks[inner].parent != block)
                inner = program_.blocks[inner].parent;
            int const pair = inner - (inner - 1) % 2;
            auto const &then = program_.blocks[pair], &otherwise = program_.blocks[pair + 1];
            BOOST_REQUIRE(then.begin == i);
            BOOST_REQUIRE(then.end == otherwise.begin);
            BOOST_REQUIRE(then.condition == otherwise.condition);
            BOOST_REQUIRE(then.depth == here.depth + 1);
            BOOST_REQUIRE(runs[static_cast<std::size_t>(then.condition)]);
            run(v[static_cast<std::size_t>(then.condition)] != 0 ? pair : pair + 1);
            BOOST_REQUIRE(otherwise.join >= otherwise.end);
            for (int p = otherwise.end; p < otherwise.join; ++p) {
                BOOST_REQUIRE((program_.instructions[p].kind == algebraic::branch));
                BOOST_REQUIRE(program_.operand(p, 0) == then.condition);
                run_instruction(p);
            }
            i = otherwise.join;
        }
    }
    void run_instruction(int i) {
        auto const has_run = [&](int j) {
            return runs[static_cast<std::size_t>(program_.operand(i, j))];
        };
        if (program_.instructions[i].kind == algebraic::branch) {
            BOOST_REQUIRE(has_run(0));
            bool const first = v[static_cast<std::size_t>(program_.operand(i, 0))] != 0;
            BOOST_REQUIRE(has_run(first ? 1 : 2));
        } else {
            for (int j = 0; j < program_.instructions[i].arity; ++j)
                BOOST_REQUIRE(has_run(j));
        }
        BOOST_REQUIRE(!runs[static_cast<std::size_t>(i)]);
        v[static_cast<std::size_t>(i)] = computed(program_, i, inputs_, v);
        runs[static_cast<std::size_t>(i)] = true;
    }

  public:
    std::vector<double> v;
    std::vector<bool> runs;
};

// How many instructions run if each waits until it is asked for.
class lazy {
  public:
    lazy(builder const& program, std::vector<double> const& v)
        : program_(program), v_(v), asked_(static_cast<std::size_t>(program.size())) {
        for (int const output : program.outputs)
            ask(output);
        count = std::count(asked_.begin(), asked_.end(), true);
    }
    long count = 0;

  private:
    builder const& program_;
    std::vector<double> const& v_;
    std::vector<bool> asked_;

    void ask(int i) {
        if (asked_[static_cast<std::size_t>(i)])
            return;
        instruction const& now = program_.instructions[i];
        asked_[static_cast<std::size_t>(i)] = true;
        if (now.kind == algebraic::branch) {
            ask(program_.operand(i, 0));
            ask(program_.operand(i, v_[static_cast<std::size_t>(program_.operand(i, 0))] != 0 ? 1
                                                                                              : 2));
        } else {
            for (int j = 0; j < now.arity; ++j)
                ask(program_.operand(i, j));
        }
    }
};

} // namespace

namespace {

struct totals {
    long all = 0, run = 0, asked = 0;
};

totals check_programs(int count, bool are_scoped) {
    totals result;
    for (int seed = 0; seed < count; ++seed) {
        builder const before = random_program(static_cast<std::uint64_t>(seed), are_scoped).take();
        builder const after = tapeless::distribution(before).distributed();
        rows::random_numbers random(static_cast<std::uint64_t>(seed + count));
        for (int k = 0; k < 10; ++k) {
            std::vector<double> inputs;
            for (int j = 0; j < before.inputs.size(); ++j)
                inputs.push_back(random.below(7) - 3);
            std::vector<double> const expected = straight(before, inputs);
            std::vector<double> const recorded = straight(after, inputs); // as record_all does
            interpreter const run(after, inputs);
            for (int o = 0; o < before.outputs.size(); ++o) {
                double const wanted = expected[static_cast<std::size_t>(before.outputs[o])];
                auto const output = static_cast<std::size_t>(after.outputs[o]);
                BOOST_REQUIRE(run.runs[output]);
                BOOST_REQUIRE(run.v[output] == wanted);
                BOOST_REQUIRE(recorded[output] == wanted);
            }
            long const ran = std::count(run.runs.begin(), run.runs.end(), true);
            long const asked = lazy(before, expected).count;
            if (are_scoped)
                BOOST_REQUIRE(ran <= asked + random_program::parameters);
            result.all += before.size();
            result.run += ran;
            result.asked += asked;
        }
    }
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(only_what_is_asked_for_runs) {
    totals const result = check_programs(1000, true);
    BOOST_TEST(3 * result.asked < result.all);
}

BOOST_AUTO_TEST_CASE(whatever_sides_share_the_result_is_the_same) {
    totals const result = check_programs(1000, false);
    BOOST_TEST(2 * result.run < result.all);
    BOOST_TEST_MESSAGE(result.all << " instructions, " << result.run << " ran, " << result.asked
                                  << " were asked for");
}
