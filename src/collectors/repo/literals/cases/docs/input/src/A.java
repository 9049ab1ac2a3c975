/**
 * Default is https://sts.amazonaws.com/
 */
class A {} // sts.amazonaws.com
